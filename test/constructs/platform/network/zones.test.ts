import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyLock, type Lock } from "../../../../constructs/platform/lock/lock";
import { createPinnedChoices } from "../../../../constructs/platform/lock/pinned-choices";
import type { ZoneClaim } from "../../../../constructs/platform/network/zone-choice";
import { decideZones } from "../../../../constructs/platform/network/zones";
import { runs } from "../../../support/runs";
import { collector } from "../problems";

function decide(written: ZoneClaim["written"], changed: Partial<ZoneClaim> = {}, lock: Lock = emptyLock()) {
  const { report, codes, problems } = collector();
  const pinned = createPinnedChoices(lock);
  const claim = {
    cloud: "aws",
    region: "us-east-1",
    lockPath: "networks.main",
    path: ["zones"],
    isDeployed: false,
    ...changed,
    written,
  } as const;
  const decided = decideZones(claim, pinned, report);
  return { zones: decided?.zones ?? null, parts: decided?.parts, faults: codes(), problems, lock: { ...lock, choices: pinned.choices() } };
}

describe("zones", () => {
  it.each([
    [3, "aws", "us-east-1", ["a", "b", "c"]],
    [2, "google", "europe-west1", ["b", "c"]],
    [3, "azure", "southeastasia", ["1", "2", "3"]],
  ] as const)("%i on %s in %s are %o", (count, cloud, region, zones) => {
    expect(decide(count, { cloud, region })).toMatchObject({ zones, faults: [] });
  });

  it("that there are come first when more are wanted, whatever the catalogue lists first by then", () => {
    const locked = { ...emptyLock(), choices: { "networks.main.zones": { need: { region: "us-east-1", count: 2 }, chosen: ["c", "d"] } } };
    expect(decide(2, {}, locked).zones).toEqual(["c", "d"]);
    expect(decide(3, {}, locked).zones).toEqual(["c", "d", "a"]);
    expect(decide(1, {}, locked).zones).toEqual(["c"]);
  });

  const abc = decide(["a", "b", "c"]).lock;
  it.each<[string, ZoneClaim["written"], Partial<ZoneClaim>, Lock, string[]]>([
    ["more than the region has", 4, { cloud: "google", region: "europe-west1" }, emptyLock(), ["B4028 zones"]],
    ["more than the plan has parts for", 5, {}, emptyLock(), ["B4028 zones"]],
    ["a list longer than the plan", ["a", "b", "c", "d", "e"], {}, emptyLock(), ["B4028 zones"]],
    ["none where the region has some", 0, {}, emptyLock(), ["B4028 zones"]],
    ["none where they are unknown", 0, { region: "us-isob-west-1" }, emptyLock(), ["B4028 zones"]],
    ["a number where the region has none", 1, { cloud: "azure", region: "westus" }, emptyLock(), ["B4028 zones"]],
    ["a list where the region has none", ["1"], { cloud: "azure", region: "westus" }, emptyLock(), ["B4028 zones"]],
    ["one that the region lacks", ["a", "z"], {}, emptyLock(), ["B4027 zones.1"]],
    ["a whole name", ["us-east-1a"], {}, emptyLock(), ["B4027 zones.0"]],
    ["another order of what is made", ["b", "a", "c"], { isDeployed: true }, abc, ["B4029 zones"]],
    ["the first left out of what is made", ["b", "c"], { isDeployed: true }, abc, ["B4029 zones"]],
    ["the last left out of what is made", ["a", "b"], { isDeployed: true }, abc, []],
    ["one appended to what is made", ["a", "b", "c", "d"], { isDeployed: true }, abc, []],
    ["another order before anything is made", ["b", "a"], {}, abc, []],
  ])("with %s are judged", (_what, written, changed, lock, faults) => {
    expect(decide(written, changed, lock)).toMatchObject({ faults, zones: faults.length > 0 ? null : written });
  });

  it.each([
    ["three", "aws", "us-east-1", ["a", "b", "c"]],
    ["as many as the region has", "aws", "us-iso-west-1", ["a", "b"]],
    ["none where the region has none", "azure", "northcentralus", []],
  ] as const)("that are left out are %s", (_what, cloud, region, zones) => {
    expect(decide(undefined, { cloud, region })).toMatchObject({ zones, faults: [] });
  });

  it("are as few as they were decided, although the catalogue lists more by now", () => {
    const locked = (region: string, chosen: string[]): Lock => ({
      ...emptyLock(),
      choices: { "networks.main.zones": { need: { region, most: 3 }, chosen } },
    });
    expect(decide(undefined, { cloud: "azure", region: "westeurope" }, locked("westeurope", [])).zones).toEqual([]);
    expect(decide(undefined, {}, locked("us-east-1", ["a", "b"])).zones).toEqual(["a", "b"]);
    expect(decide(3, {}, locked("us-east-1", ["b", "a"])).zones).toEqual(["b", "a", "c"]);
  });

  it("are 0 where the region has none, which can be written", () => {
    const found = decide(0, { cloud: "azure", region: "westus" });
    expect(found).toMatchObject({ zones: [], faults: [] });
    expect(decide(0, { cloud: "azure", region: "westus" }, found.lock).lock).toEqual(found.lock);
  });

  it("that are left out in a region whose zones no source lists have to be listed", () => {
    const { zones, problems } = decide(undefined, { region: "us-isob-west-1" });
    expect(zones).toBeNull();
    expect(problems).toMatchObject([{ code: "B4028", message: "The catalogue does not know the zones of region us-isob-west-1" }]);
    expect(decide(["a", "b"], { region: "us-isob-west-1" })).toMatchObject({ zones: ["a", "b"], faults: [] });
  });

  it("written as whole names are answered with the suffix", () => {
    expect(decide(["us-east-1a"]).problems[0]?.fix).toBe("write a");
  });
});

describe("the part of a network's range that a zone has", () => {
  /** The lock after networks with these zones, one after the other. */
  const after = (...steps: readonly string[][]): Lock =>
    steps.reduce<Lock>((lock, zones) => decide(zones, { isDeployed: true }, lock).lock, emptyLock());

  it("is its position, which needs no entry of its own in the lock file", () => {
    const { parts, lock } = decide(["a", "b", "c"]);
    expect(parts).toEqual({ a: 0, b: 1, c: 2 });
    expect(Object.keys(lock.choices)).toEqual(["networks.main.zones"]);
  });

  it.each<[string, string[][], string[], Record<string, number> | undefined, string[]]>([
    ["is not given to the zone that takes its position", [["a", "b", "c"]], ["a", "b", "d"], { a: 0, b: 1, d: 3 }, []],
    [
      "is not given away while the zone is left out",
      [
        ["a", "b", "c"],
        ["a", "b"],
      ],
      ["a", "b", "d"],
      { a: 0, b: 1, d: 3 },
      [],
    ],
    [
      "is its own again when it comes back",
      [
        ["a", "b", "c"],
        ["a", "b", "d"],
      ],
      ["a", "b", "d", "c"],
      { a: 0, b: 1, d: 3, c: 2 },
      [],
    ],
    ["is not given away after parts and order were the same again", [["a", "c"], ["a"], ["a", "c", "e"]], ["b"], { b: 3 }, []],
    ["is refused when every part was another's", [["a", "b", "c", "d"]], ["a", "b", "c", "e"], undefined, ["B4029 zones"]],
    ["is refused however long ago another had it", [["a", "b", "c", "d"], ["a"], ["a", "b"]], ["a", "b", "e"], undefined, ["B4029 zones"]],
  ])("%s", (_what, steps, written, parts, faults) => {
    const found = decide(written, { isDeployed: true, region: "us-east-1" }, after(...steps));
    expect(found).toMatchObject({ faults });
    expect(found.parts).toEqual(parts);
  });

  it("is each zone's for ever, in any order of changes", () => {
    const zones = ["a", "b", "c", "d", "e", "f"];
    fc.assert(
      fc.property(fc.array(fc.shuffledSubarray(zones, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), (steps) => {
        const owners = new Map<number, string>();
        let lock = emptyLock();
        for (const step of steps) {
          const { parts, lock: next } = decide(step, { isDeployed: true }, lock);
          if (parts === undefined) continue;
          lock = next;
          for (const [zone, part] of Object.entries(parts)) {
            expect(owners.get(part) ?? zone).toBe(zone);
            owners.set(part, zone);
          }
        }
      }),
      runs(200),
    );
  });
});

it("a lock file whose zones do not answer their request is refused", () => {
  const lock = (chosen: string[]): Lock => ({
    ...emptyLock(),
    choices: { "networks.main.zones": { need: { region: "us-east-1", count: 2 }, chosen } },
  });
  for (const chosen of [[], ["a"], ["a", "b", "c", "d", "e"]]) expect(decide(2, {}, lock(chosen)).problems[0]?.code).toBe("B4001");
});
