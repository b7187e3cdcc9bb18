import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choiceKindAt } from "../../../../constructs/platform/lock/choice-kinds";
import { emptyLock, type Lock } from "../../../../constructs/platform/lock/lock";
import { createPinnedChoices, lockedParts, lockedRanges } from "../../../../constructs/platform/lock/pinned-choices";

const lockWith = (choices: Lock["choices"]): Lock => ({ ...emptyLock(), choices });

describe("a choice", () => {
  it("is kept if the request is the same, in any order of its keys", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.stringMatching(/^[1-9]\.[1-9]$/), (need, chosen) => {
        const pinned = createPinnedChoices(emptyLock());
        pinned.pin("version", "clusters.apps.version", need, () => chosen);
        const turned = Object.fromEntries(Object.entries(need).reverse());
        const later = createPinnedChoices(lockWith(pinned.choices()));
        expect(later.pin("version", "clusters.apps.version", turned, () => "another")).toEqual(chosen);
        expect(later.choices()["clusters.apps.version"]?.chosen).toEqual(chosen);
      }),
    );
  });

  const lock = lockWith({
    "clusters.apps.version": { need: { written: null }, chosen: "1.34" },
    "clusters.apps.zones": { need: 3, chosen: ["a"] },
    "clusters.apps.ranges": { need: null, chosen: ["10.64.0.0/16"] },
    "networks.lab.parts.cluster-apps": { need: null, chosen: 4 },
    "networks.laboratory.parts.cluster-apps": { need: null, chosen: 5 },
  });

  it("is chosen again if the request changed, knowing the previous choice", () => {
    const pinned = createPinnedChoices(lock);
    const seen: unknown[] = [];
    const choose = (before?: unknown): string => {
      seen.push(before);
      return "new";
    };
    expect(pinned.pin("version", "clusters.apps.version", { written: "1.35" }, choose)).toBe("new");
    expect(pinned.pin("version", "clusters.other.version", null, choose)).toBe("new");
    expect(seen).toEqual([{ chosen: "1.34", isSameRequest: false }, undefined]);
  });

  it("is the same for a second request in one run", () => {
    const pinned = createPinnedChoices(emptyLock());
    expect(["1", "2"].map((answer) => pinned.pin("version", "clusters.apps.version", { a: 1 }, () => answer))).toEqual(["1", "1"]);
  });

  it.each<[string | true, string, boolean]>([
    [true, "clusters.apps.version", true],
    [true, "clusters.apps.zones", false],
    [true, "clusters.apps.ranges", false],
    ["clusters.apps", "clusters.apps.version", true],
    ["clusters.apps", "clusters.apps.zones", false],
    ["clusters.apps.zones", "clusters.apps.zones", true],
    ["clusters.app", "clusters.apps.version", false],
    ["clusters.apps.ranges", "clusters.apps.ranges", false],
    ["networks.lab.parts.cluster-apps", "networks.lab.parts.cluster-apps", false],
  ])("with an update of %s, at %s, is chosen again: %s", (update, path, anew) => {
    const need = lock.choices[path]!.need;
    expect(createPinnedChoices(lock, update).pin(choiceKindAt(path)!, path, need, () => "anew" as never) === "anew").toBe(anew);
  });

  it("without a request is dropped, except for ranges and parts", () => {
    expect(Object.keys(createPinnedChoices(lock).choices()).sort()).toEqual([
      "clusters.apps.ranges",
      "networks.lab.parts.cluster-apps",
      "networks.laboratory.parts.cluster-apps",
    ]);
    expect(lockedRanges(lock)).toEqual(["10.64.0.0/16"]);
    expect(lockedParts(lock, "lab")).toEqual([4]);
  });

  it("cannot be pinned at a path that the lock file would refuse", () => {
    const pinned = createPinnedChoices(emptyLock());
    expect(() => pinned.pin("version", "clusters.apps.versions", null, () => "1.35")).toThrow(
      "is not the path of a choice of kind version",
    );
    expect(() => pinned.locked("part", "networks.main.zones")).toThrow("is not the path of a choice of kind part");
  });
});

describe("the generation of an entry", () => {
  const path = "registries.images.generation";
  const second = lockWith({ [path]: { need: null, chosen: 2 } });

  it("is 1 and not in the lock until it grows", () => {
    const pinned = createPinnedChoices(emptyLock());
    expect(pinned.generation(path)).toBe(1);
    expect(pinned.choices()).toEqual({});
  });

  it.each<[Lock, string | true | null, number]>([
    [emptyLock(), path, 2],
    [second, null, 2],
    [second, true, 2],
    [second, "registries.images", 2],
    [second, path, 3],
  ])("of %j with an update of %s is %i", (lock, update, generation) => {
    const pinned = createPinnedChoices(lock, update);
    expect(pinned.generation(path)).toBe(generation);
    expect(pinned.choices()[path]?.chosen).toBe(generation);
  });

  it("outlives its entry", () => {
    expect(createPinnedChoices(second).choices()).toEqual(second.choices);
  });
});
