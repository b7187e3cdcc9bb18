import { describe, expect, it } from "vitest";
import { usableAddresses } from "../../../../constructs/platform/network/range-capacity";
import { zoneParts } from "../../../../constructs/platform/network/zone-parts";

describe("the parts of a zone", () => {
  it.each([
    ["10.64.0.0/16", 0, "10.64.0.0/19", "10.64.32.0/22", "10.64.36.0/24"],
    ["10.64.0.0/16", 3, "10.64.192.0/19", "10.64.224.0/22", "10.64.228.0/24"],
    ["10.64.0.0/20", 1, "10.64.4.0/23", "10.64.6.0/26", "10.64.6.64/28"],
  ])("of %s, zone %i, are %s, %s and %s", (range, zone, privateRange, publicRange, internalRange) => {
    expect(zoneParts([range], zone)).toEqual({ privateRanges: [privateRange], publicRange, internalRange });
  });

  it("of further ranges are private as a whole", () => {
    expect(zoneParts(["10.64.0.0/16", "10.70.0.0/16"], 1).privateRanges).toEqual(["10.64.64.0/19", "10.70.64.0/18"]);
  });

  it("give a /16 8,187 private addresses a zone", () => {
    expect(usableAddresses("aws", zoneParts(["10.64.0.0/16"], 0).privateRanges)).toBe(8187);
  });

  it.each([4, -1])("there are none for a zone %i", (zone) => {
    expect(() => zoneParts(["10.64.0.0/16"], zone)).toThrow(RangeError);
  });
});
