import { spawnSync } from "node:child_process";
import { appendFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { content, type Ended, filesIn, run, Workplace } from "./synth-process";

let deployed: Workplace;
let old: Record<string, string>;
const undo: (() => void)[] = [];

beforeAll(async () => {
  deployed = new Workplace();
  expect(await deployed.synth("old")).toMatchObject({ code: 0 });
  old = filesIn(deployed.output);
}, 60_000);
afterEach(() => {
  for (const each of undo.splice(0).reverse()) each();
});
afterAll(() => deployed.remove());

function place(): Workplace {
  const made = deployed.copy();
  undo.push(() => made.remove());
  return made;
}

/** An error with code and fix, no stack trace, and what was there before. */
function expectRefused({ code, text }: Ended, errorCode: string, reason: RegExp): void {
  expect(text).toMatch(new RegExp(`error {2}${errorCode}\\s+\\S+ ${reason.source}\n {2}fix: .+`));
  expect(text).not.toMatch(/^\s+at |node:internal|Error:/m);
  expect(code).toBe(1);
}

const isRoot = process.getuid?.() === 0;

/** Until the test ends. @returns what the system says where it may not */
function mount(target: string, ...options: readonly string[]): string | null {
  const { status, stderr, error } = spawnSync("mount", [...options, target], { encoding: "utf8" });
  if (status !== 0) return error?.message ?? stderr.trim();
  undo.push(() => spawnSync("umount", [target]));
  return null;
}

/** Why file systems cannot be mounted here; null where they can. */
function noMounts(): string | null {
  const target = mkdtempSync(join(tmpdir(), "berth-mount-"));
  const refused = isRoot ? mount(target, "-t", "tmpfs", "tmpfs") : "wants root";
  for (const each of undo.splice(0)) each();
  rmSync(target, { recursive: true });
  return refused;
}
const refusedMounts = noMounts();
if (refusedMounts !== null) console.warn(`the tests of full and read-only disks are left out: ${refusedMounts}`);

/** A folder that stays as it is: on a read-only mount for root, whom rights do not hold, by its rights for others. */
function freeze(folder: string): void {
  if (isRoot) {
    expect(mount(folder, "--bind", folder)).toBeNull();
    expect(mount(folder, "-o", "remount,ro,bind")).toBeNull();
    return;
  }
  chmodSync(folder, 0o555);
  undo.push(() => chmodSync(folder, 0o755));
}
const cannotFreeze = isRoot && refusedMounts !== null;

describe("a synthesis that cannot be written", () => {
  it.skipIf(refusedMounts !== null)(
    "for a full disk keeps the old output, and is whole once there is room",
    async () => {
      const here = place();
      expect(await here.synth("new")).toMatchObject({ code: 0 });
      const fresh = content(here.output);
      const full = place();
      rmSync(full.output, { recursive: true });
      mkdirSync(full.output);
      expect(mount(full.output, "-t", "tmpfs", "-o", "size=256k", "tmpfs")).toBeNull();
      expect(await full.synth("old")).toMatchObject({ code: 0 });
      const before = filesIn(full.output);
      const filler = join(full.output, "filler");
      for (let free = 256; free > 20; free -= 4) {
        try {
          appendFileSync(filler, "x".repeat(4096));
        } catch {
          truncateSync(filler, statSync(filler).size - 16_384);
          break;
        }
      }
      const ended = await full.synth("new");
      const { filler: _filler, ...left } = filesIn(full.output);
      expectRefused(ended, "B6101", /is on a full disk/);
      expect(left).toEqual(before);
      rmSync(filler);
      expect(await full.synth("new")).toMatchObject({ code: 0 });
      expect(content(full.output)).toEqual(fresh);
    },
    60_000,
  );

  it.each([[], ["--jobs", "2"]])(
    "for a limit on the size of files keeps the old output (%s %s)",
    async (...more) => {
      const here = place();
      // blocks of 512 or 1,024 bytes, by the shell
      const ended = await run(["synth", "-f", join(here.folder, "new.yaml"), "-o", here.output, ...more], {}, undefined, [
        "sh",
        "-c",
        'trap "" XFSZ; ulimit -f 4; exec "$@"',
        "sh",
      ]);
      expectRefused(ended, "B6101", /needs a larger file than this user may write/);
      expect(filesIn(here.output)).toEqual(old);
    },
    60_000,
  );

  it.skipIf(cannotFreeze)(
    "for a read-only output folder keeps it, and goes through where nothing changed",
    async () => {
      const here = place();
      freeze(here.output);
      expectRefused(await here.synth("new"), "B6101", isRoot ? /is on a read-only file system/ : /is not writable by this user/);
      expect(filesIn(here.output)).toEqual(old);
      expect(await here.synth("old")).toMatchObject({ code: 0 });
    },
    60_000,
  );

  it.skipIf(cannotFreeze)(
    "for an output folder that cannot be created says why",
    async () => {
      const here = place();
      freeze(here.folder);
      const ended = await run(["synth", "-f", join(here.folder, "old.yaml"), "-o", join(here.folder, "more/out")]);
      expectRefused(ended, "B6101", isRoot ? /is on a read-only file system/ : /is not writable by this user/);
    },
    60_000,
  );

  it.skipIf(cannotFreeze)(
    "for a read-only folder of the spec keeps lock and output, and goes through with a complete lock",
    async () => {
      const here = place();
      const output = place().output;
      expect(await here.synth("old")).toMatchObject({ code: 0 });
      freeze(here.folder);
      const ended = await run(["synth", "-f", join(here.folder, "new.yaml"), "-o", output]);
      expectRefused(ended, "B6104", isRoot ? /is on a read-only file system/ : /is not writable by this user/);
      expect(filesIn(output)).toEqual(old);
      expect(existsSync(join(here.folder, "new.lock.json"))).toBe(false);
      expect(await run(["synth", "--locked", "-f", join(here.folder, "old.yaml"), "-o", output])).toMatchObject({ code: 0 });
    },
    60_000,
  );

  it.each<[string, (here: Workplace) => void, string, RegExp]>([
    [
      "a file in place of the output folder",
      ({ output }) => put(output),
      "B6101",
      /cannot be created because a file with a name of its path exists/,
    ],
    [
      "a file in place of its stacks",
      ({ output }) => put(join(output, "stacks")),
      "B6101",
      /cannot be created because a file with a name of its path exists/,
    ],
    [
      "a folder in place of the lock of the output",
      ({ output }) => fill(join(output, ".synth.lock")),
      "B6101",
      /contains a folder where a file is to be written/,
    ],
    [
      "a folder in place of a stack's file",
      ({ output }) => fill(join(output, "stacks/network-main/cdk.tf.json")),
      "B6101",
      /contains a folder where a file is to be written/,
    ],
    ["a folder in place of the lock file", ({ folder }) => fill(join(folder, "new.lock.json")), "B4001", /cannot be read: EISDIR/],
  ])("for %s says so", async (_what, spoil, code, reason) => {
    const here = place();
    spoil(here);
    const before = filesIn(here.output);
    expectRefused(await here.synth("new"), code, reason);
    expect(filesIn(here.output)).toEqual(before);
  });
});

function put(path: string): void {
  rmSync(path, { recursive: true, force: true });
  writeFileSync(path, "");
}

function fill(path: string): void {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(join(path, "full"), { recursive: true });
}
