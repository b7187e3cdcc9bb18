import { describe, expect, it } from "vitest";
import { poolZones } from "../../../../constructs/platform/pools/zones";
import { collector } from "../problems";

function decide(written: number | readonly string[] | undefined, ofNetwork: readonly string[]) {
  const { report, codes, problems } = collector();
  return { zones: poolZones(written, ofNetwork, ["zones"], report), faults: codes(), fix: problems[0]?.fix };
}

describe("zones of a pool", () => {
  it.each([
    ["all of the network's by default", undefined, ["a", "b"], ["a", "b"]],
    ["the first of the network's", 1, ["a", "b"], ["a"]],
    ["those that are listed, in the network's order", ["b", "a"], ["a", "b", "c"], ["a", "b"]],
    ["none where the network has none", undefined, [], []],
    ["none where that is written", 0, [], []],
  ] as const)("are %s", (_what, written, ofNetwork, zones) => {
    expect(decide(written, ofNetwork)).toMatchObject({ zones, faults: [] });
  });

  it.each([
    ["more than the network has", 3, ["a", "b"], ["B4045 zones"]],
    ["none, although the network has some", 0, ["a", "b"], ["B4045 zones"]],
    ["one of another network", ["a", "z"], ["a", "b"], ["B4045 zones.1"]],
    ["a number where the network has none", 1, [], ["B4045 zones"]],
    ["a list where the network has none", ["1"], [], ["B4045 zones"]],
  ] as const)("are refused if they are %s", (_what, written, ofNetwork, faults) => {
    expect(decide(written, ofNetwork)).toMatchObject({ zones: null, faults });
  });

  it("are answered with 0 where the network has none", () => {
    expect(decide(2, []).fix).toBe("remove zones, or write zones: 0");
  });
});
