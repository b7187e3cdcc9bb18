import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ChoiceKind, choiceKindAt, choiceKinds } from "../../../../constructs/platform/lock/choice-kinds";
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
    [
      "is of a version that never was",
      JSON.stringify({ ...good, lockVersion: 0 }),
      "B4001",
      "berth.lock.json is not a valid lock file at lockVersion",
    ],
    [
      "has choices of a later catalogue",
      JSON.stringify({ ...good, catalogDate: "9999-12-31" }),
      "B4002",
      "choices of a catalogue of 9999-12-31",
    ],
    ["is nested without end", `${"[".repeat(9999)}${"]".repeat(9999)}`, "B4001", "nested more than 64 deep"],
    [
      "has a choice of no kind",
      JSON.stringify({ ...good, choices: { "clusters.apps.colour": { need: null, chosen: "red" } } }),
      "B4001",
      "berth.lock.json is not a valid lock file at choices → clusters.apps.colour: is not the path of a choice",
    ],
    [
      "gives one part to two stacks",
      JSON.stringify({
        ...good,
        choices: {
          "networks.main.parts.cluster-a": { need: null, chosen: 1 },
          "networks.main.parts.cluster-b": { need: null, chosen: 1 },
        },
      }),
      "B4001",
      "networks.main.parts.cluster-b → chosen: must differ from networks.main.parts.cluster-a",
    ],
  ])("that %s is rejected", (_what, text, code, message) => {
    const read = parseLock(text, "berth.lock.json");
    expect(read).toMatchObject({ problem: { code, message: expect.stringContaining(message) as string } });
  });
});

describe("text of a lock file that is not of the form of its place", () => {
  const good = lockOf(spec);
  const expression = '${file("/etc/passwd")}';
  const pins = Object.keys(choiceKinds) as ChoiceKind[];
  /** A path of each kind. A new kind does not compile without one. */
  const paths: Readonly<Record<ChoiceKind, string>> = {
    generation: "registries.images.generation",
    machine: "clusters.apps.pools.general.machine",
    version: "clusters.apps.version",
    addon: "clusters.apps.addons.coredns",
    hostImage: "hypervisors.lab.image",
    nodeImage: "clusters.apps.pools.general.image",
    minorHeld: "clusters.apps.minorHeld",
    zones: "networks.main.zones",
    ranges: "networks.main.ranges",
    part: "networks.main.parts.cluster-apps",
    zoneParts: "networks.main.zoneParts",
    controlPlaneZones: "clusters.apps.controlPlaneZones",
    hostZones: "hypervisors.lab.hostZones",
    zoneRedundancy: "registries.images.zones.westeurope",
    namesFitLabels: "clusters.apps.namesFitLabels",
    dataplane: "clusters.apps.dataplane",
    fixed: "clusters.apps.fixed",
  };

  it.each(pins)("is refused as a choice of kind %s, with its path and what is allowed", (kind) => {
    expect(choiceKindAt(paths[kind])).toBe(kind);
    for (const chosen of [
      expression,
      [expression],
      { [expression]: 1 },
      { types: [expression], next: null },
      {},
      -1,
      1.5,
      [["a"]],
      "a\nb",
    ]) {
      const text = JSON.stringify({ ...good, choices: { [paths[kind]]: { need: null, chosen } } });
      expect(parseLock(text, "berth.lock.json")).toMatchObject({
        problem: {
          code: "B4001",
          message: expect.stringContaining(`choices → ${paths[kind]} → chosen: must be ${choiceKinds[kind].allowed}`) as string,
          fix: expect.any(String) as string,
        },
      });
    }
  });

  const unit = good.units["cluster-apps"]!;
  it.each<[string, object]>([
    ["state.path", { state: { type: "local", path: expression } }],
    ["state.path", { state: { type: "local", path: "../../etc/passwd" } }],
    ["state.bucket", { state: { type: "gcs", bucket: expression, prefix: "shop/prod/cluster-apps", impersonate: null } }],
    ["state.prefix", { state: { type: "gcs", bucket: "state", prefix: expression, impersonate: null } }],
    ["state.workspace", { state: { type: "hcp", organization: "o", hostname: "h", workspace: expression, project: null } }],
    ["location.account", { location: { ...unit.location, account: expression } }],
    ["location.region", { location: { ...unit.location, region: expression } }],
    ["location.assumeRole", { location: { ...unit.location, assumeRole: `arn:${expression}` } }],
    ["location.externalId", { location: { ...unit.location, externalId: "%{ if true }x" } }],
    ["location.labels.a", { location: { ...unit.location, labels: { a: expression } } }],
    ["needs.0", { needs: [expression] }],
    ["neededBy.0", { neededBy: ["a\u001b[31m"] }],
  ])("is refused as %s of a unit", (path, changed) => {
    const read = parseLock(JSON.stringify({ ...good, units: { "cluster-apps": { ...unit, ...changed } } }), "berth.lock.json");
    expect(read).toMatchObject({
      problem: { code: "B4001", message: expect.stringContaining(`units → cluster-apps → ${path.replaceAll(".", " → ")}`) as string },
    });
  });

  it.each<[string, string]>([
    ["clusters.apps", expression],
    ["clusters.apps", "Apps"],
    [expression, "apps"],
    ["clusters.apps.pools.general.more", "apps"],
  ])("is refused as an identity: %s is %s", (path, id) => {
    expect(parseLock(JSON.stringify({ ...good, identities: { [path]: id } }), "x")).toMatchObject({ problem: { code: "B4001" } });
  });
});

describe("the bytes of a lock file", () => {
  const text = renderLock(lockOf(spec));
  const read = (bytes: Buffer) => {
    const file = join(folder, "berth.lock.json");
    writeFileSync(file, bytes);
    return readLock(file, folder);
  };

  it("may begin with a byte order mark", () => {
    expect(read(Buffer.from(`\uFEFF${text}`))).toEqual({ lock: lockOf(spec) });
  });

  it("must be UTF-8", () => {
    const bytes = Buffer.concat([Buffer.from(text.slice(0, 30)), Buffer.from([0xff]), Buffer.from(text.slice(30))]);
    expect(read(bytes)).toMatchObject({ problem: { code: "B4001", message: "berth.lock.json cannot be read: it is not text in UTF-8" } });
  });

  it("are never shown, because they can be those of another file", () => {
    const { problem } = read(Buffer.from("root:x:0:0:root:/root:/bin/bash\n")) as { problem: { message: string } };
    expect(problem.message).toBe("berth.lock.json is not valid JSON");
  });

  it("are not read through a link that leaves the folder", () => {
    const file = join(folder, "berth.lock.json");
    symlinkSync("/etc/hostname", file);
    expect(readLock(file, folder)).toMatchObject({
      problem: { code: "B4001", message: "berth.lock.json cannot be read: it is outside the commit" },
    });
  });
});
