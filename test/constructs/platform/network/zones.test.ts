import { describe, expect, it } from "vitest";
import { emptyLock, type Lock } from "../../../../constructs/platform/lock/lock";
import { createPinnedChoices } from "../../../../constructs/platform/lock/pinned-choices";
import { decideZones, type ZoneClaim } from "../../../../constructs/platform/network/zones";
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
  const zones = decideZones(claim, pinned, report);
  return { zones, faults: codes(), problems, lock: { ...lock, choices: pinned.choices() } };
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

  it("written as whole names are answered with the suffix", () => {
    expect(decide(["us-east-1a"]).problems[0]?.fix).toBe("write a");
  });
});
