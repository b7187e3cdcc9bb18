import { describe, expect, it } from "vitest";
import { lacksService } from "../../../constructs/catalog/regional-services";
import { isRegion, partitionOf, regionsOf } from "../../../constructs/catalog/regions";

const without = (service: string): string[] => regionsOf("aws").filter((region) => lacksService(service, region));

describe("services of a region", () => {
  it("are all there in the standard partition, but for Inspector in one of its regions", () => {
    const standard = (service: string) => without(service).filter((region) => partitionOf(region) === "aws");
    expect(["backup", "eks-auth", "inspector2"].map(standard)).toEqual([[], [], ["ap-southeast-6"]]);
  });

  it.each([
    ["eks-auth", 7],
    ["inspector2", 9],
    ["backup", 2],
    ["s3", 0],
  ])("%s is missing in %i of them", (service, count) => {
    expect(without(service)).toHaveLength(count);
    expect(without(service).every((region) => isRegion("aws", region))).toBe(true);
  });
});
