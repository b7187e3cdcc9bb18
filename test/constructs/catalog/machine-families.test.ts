import { describe, expect, it } from "vitest";
import { clouds } from "../../../constructs/catalog/cloud";
import { gpuTypesOf, isListed } from "../../../constructs/catalog/machine-families";
import { machineTable } from "../../../constructs/catalog/machine-table";
import { gpuTypes } from "../../../constructs/language/schema/machine";

describe("families that may be chosen", () => {
  it("are of the general lines", () => {
    expect(isListed("aws", "m7i", "general")).toBe(true);
    expect(isListed("google", "c4a", "general")).toBe(true);
    expect(isListed("azure", "Das_v6", "general")).toBe(true);
  });

  it.each([
    ["aws", "m7gd", "general"],
    ["aws", "m6i", "general"],
    ["aws", "t3", "general"],
    ["aws", "m7i", "nested"],
    ["google", "m7i", "general"],
    ["google", "n1", "general"],
  ] as const)("are not: %s %s for %s", (cloud, family, use) => {
    expect(isListed(cloud, family, use)).toBe(false);
  });

  it("have no GPU that the spec cannot ask for", () => {
    expect(clouds.flatMap(gpuTypesOf).filter((each) => !gpuTypes.some((type) => type === each))).toEqual([]);
  });

  it("cover every GPU of the spec on some cloud, by a machine that the table has", () => {
    for (const type of gpuTypes) {
      const somewhere = clouds.some((cloud) =>
        [...machineTable(cloud).values()].some((each) => each.gpu?.type === type && isListed(cloud, each.family, type)),
      );
      expect(somewhere, type).toBe(true);
    }
  });
});
