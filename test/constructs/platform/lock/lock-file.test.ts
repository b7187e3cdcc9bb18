import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyLock } from "../../../../constructs/platform/lock/lock";
import { lockFileOf, parseLock, readLock, renderLock, writeLock } from "../../../../constructs/platform/lock/lock-file";
import { eks, lockOf } from "../platform";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const spec = { networks: { main: { location: "use1" } }, clusters: { apps: { ...eks, network: "main" } } };

describe("a lock file", () => {
  it.each([
    ["berth.yaml", "berth.lock.json"],
    [join("deploy", "prod.berth.yml"), join("deploy", "prod.berth.lock.json")],
  ])("of %s is %s", (file, lock) => {
    expect(lockFileOf(file)).toBe(lock);
  });

  it("is read as it was written, with sorted keys, and leaves nothing else behind", () => {
    const file = join(folder, "berth.lock.json");
    const lock = lockOf(spec);
    writeLock(file, lock);
    expect(readLock(file)).toEqual({ lock });
    expect(readdirSync(folder)).toEqual(["berth.lock.json"]);
    const text = readFileSync(file, "utf8");
    expect(text).toBe(renderLock(lock));
    expect(Object.keys(JSON.parse(text) as object)).toEqual(["catalogDate", "choices", "identities", "lockVersion", "units"]);
  });

  it("that does not exist gives an empty lock", () => {
    expect(readLock(join(folder, "berth.lock.json"))).toEqual({ lock: emptyLock() });
  });

  it("stays unchanged if the new one cannot be renamed into place", () => {
    const file = join(folder, "no", "berth.lock.json");
    expect(() => writeLock(file, emptyLock())).toThrow("ENOENT");
    const there = join(folder, "berth.lock.json");
    writeFileSync(there, "old");
    chmodSync(folder, 0o555);
    try {
      if (process.getuid?.() !== 0) expect(() => writeLock(there, emptyLock())).toThrow("EACCES");
    } finally {
      chmodSync(folder, 0o755);
    }
    expect(readdirSync(folder)).toEqual(["berth.lock.json"]);
  });

  const good = JSON.parse(renderLock(lockOf(spec))) as Record<string, unknown>;
  it.each<[string, string, string, string]>([
    ["is cut off", '{"lockVersion": 1,', "B4001", "berth.lock.json is not valid JSON"],
    ["contains a merge conflict", '{\n<<<<<<< ours\n"a": 1\n=======\n', "B4001", "berth.lock.json contains an unresolved merge conflict"],
    ["is not a lock", "[]", "B4001", "berth.lock.json is not a valid lock file at the top level"],
    ["was written by a newer Berth", '{"lockVersion": 2}', "B4002", "berth.lock.json has a newer lockVersion"],
    ["has an unknown field", JSON.stringify({ ...good, more: 1 }), "B4001", "berth.lock.json is not a valid lock file at the top level"],
    [
      "has an invalid range",
      JSON.stringify({ ...good, choices: { "networks.main.ranges": { need: null, chosen: "10.0.0.0/16" } } }),
      "B4001",
      "berth.lock.json is not a valid lock file at choices → networks.main.ranges → chosen",
    ],
    ...(
      [
        ["hypervisors.lab.image", "latest"],
        ["hypervisors.lab.image", "20260714/../current"],
        ["clusters.apps.pools.general.image", '1.35.6-20260714${file("/etc/passwd")}'],
        ["clusters.apps.pools.general.image", 0],
        ["clusters.apps.minorHeld", { from: "2026-02-11", to: "never" }],
      ] as const
    ).map(([path, chosen]): [string, string, string, string] => [
      `has no possible value of ${path}: ${JSON.stringify(chosen)}`,
      JSON.stringify({ ...good, choices: { [path]: { need: null, chosen } } }),
      "B4001",
      `berth.lock.json is not a valid lock file at choices → ${path} → chosen`,
    ]),
    [
      "has a unit without location",
      JSON.stringify({ ...good, units: { "network-main": { kind: "network" } } }),
      "B4001",
      "berth.lock.json is not a valid lock file at units → network-main → location",
    ],
  ])("that %s is rejected", (_what, text, code, message) => {
    const read = parseLock(text, "berth.lock.json");
    expect(read).toMatchObject({ problem: { code, message: expect.stringContaining(message) as string } });
  });
});
