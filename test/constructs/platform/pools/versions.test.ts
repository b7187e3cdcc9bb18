import { describe, expect, it } from "vitest";
import { chooseVersion } from "../../../../constructs/catalog/versions";
import { emptyLock, type Lock } from "../../../../constructs/platform/lock/lock";
import { createPinnedChoices } from "../../../../constructs/platform/lock/pinned-choices";
import { decideVersion, type VersionClaim } from "../../../../constructs/platform/pools/versions";
import { collector } from "../problems";

const lockPath = "clusters.apps.version";
const locked = (chosen: string, written: string | null = null): Lock => ({
  ...emptyLock(),
  choices: { [lockPath]: { need: { written }, chosen } },
});

function decide(written: string | undefined, lock: Lock = emptyLock(), changed: Partial<VersionClaim> = {}, update: true | null = null) {
  const { push, codes, problems } = collector();
  const claim = { product: "eks", locks: "minor", written, lockPath, path: ["version"], ...changed } as const;
  const version = decideVersion(claim, { pin: createPinnedChoices(lock, update).pin, report: push });
  return { version, faults: codes(), problems };
}

describe("the version of a cluster", () => {
  const newest = chooseVersion("eks").version;

  it("is chosen from the catalogue by default, and then pinned", () => {
    expect(decide(undefined).version).toBe(newest);
    expect(decide(undefined, locked("1.32")).version).toBe("1.32");
  });

  it("is kept when it is removed from the spec", () => {
    expect(decide(undefined, locked("1.33", "1.33")).version).toBe("1.33");
  });

  it("is the minor version on managed clusters, and the exact patch on self-hosted ones", () => {
    expect(newest).toMatch(/^1\.\d+$/);
    const own = { product: "rke2", locks: "patch" } as const;
    expect(decide(undefined, emptyLock(), own).version).toMatch(/^v?\d+\.\d+\.\d+/);
    const minor = chooseVersion("rke2").version;
    expect(decide(minor, emptyLock(), own).version).toBe(chooseVersion("rke2").latestPatch);
  });

  it("advances by at most one minor version in an update, and never goes back", () => {
    expect(decide(undefined, locked("1.31"), {}, true).version).toBe("1.32");
    expect(decide(undefined, locked("1.36"), {}, true).version).toBe("1.36");
  });

  it.each<[string, string, Lock, string[]]>([
    ["the same", "1.33", locked("1.33"), []],
    ["one step", "1.34", locked("1.33"), []],
    ["two steps", "1.35", locked("1.33"), ["B4051 version"]],
    ["a step back", "1.32", locked("1.33"), ["B4052 version"]],
    ["any, if none is locked", "1.32", emptyLock(), []],
    ["one that there is not", "1.99", emptyLock(), ["B4050 version"]],
  ])("written as %s: %s", (_what, written, lock, faults) => {
    expect(decide(written, lock)).toMatchObject({ version: written, faults });
  });

  it("that skips a minor version is reported with the next one", () => {
    expect(decide("1.35", locked("1.33")).problems[0]?.fix).toBe('write version: "1.34" and deploy first');
  });

  it("that is unknown is reported with the known ones", () => {
    expect(decide("1.99").problems[0]?.allowed).toContain("1.35, 1.36");
  });
});
