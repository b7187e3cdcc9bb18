import { describe, expect, it } from "vitest";
import { type Cloud, clouds } from "../../../constructs/catalog/cloud";
import { isRegion, nearestRegions, partitionOf, regionsOf, zonesOf } from "../../../constructs/catalog/regions";

describe("zones of a region", () => {
  it.each<[Cloud, string, string[]]>([
    ["aws", "us-east-1", ["a", "b", "c", "d", "e", "f"]],
    ["aws", "ap-northeast-1", ["a", "c", "d"]],
    ["google", "us-central1", ["a", "b", "c", "f"]],
    ["google", "us-east1", ["b", "c", "d"]],
    ["google", "europe-west1", ["b", "c", "d"]],
    ["azure", "eastus", ["1", "2", "3"]],
    ["azure", "southeastasia", ["1", "2", "3"]],
    ["azure", "westus", []],
    ["aws", "ap-east-2", ["a", "b", "c"]],
  ])("%s %s: %j", (cloud, region, zones) => {
    expect(zonesOf(cloud, region)).toEqual(zones);
  });

  it("are unknown where the region is", () => {
    expect(zonesOf("aws", "us-central1")).toBeUndefined();
  });

  it.each(["us-isob-west-1", "us-isof-east-1", "eusc-de-east-1"])("are unknown in %s, of which no source lists them", (region) => {
    expect(isRegion("aws", region)).toBe(true);
    expect(zonesOf("aws", region)).toBeUndefined();
  });

  it("are none in some regions of Azure, and in no others", () => {
    const without = clouds.flatMap((cloud) => regionsOf(cloud).flatMap((region) => (zonesOf(cloud, region)?.length === 0 ? [cloud] : [])));
    expect(without).toEqual(Array.from({ length: 21 }, () => "azure"));
  });

  it("are suffixes everywhere: a letter, on Azure a digit", () => {
    for (const cloud of clouds)
      for (const region of regionsOf(cloud))
        for (const zone of zonesOf(cloud, region) ?? [])
          expect(zone, `${cloud} ${region}`).toMatch(cloud === "azure" ? /^[1-3]$/ : /^[a-z]$/);
  });
});

describe("regions", () => {
  it.each<[Cloud, number]>([
    ["aws", 46],
    ["google", 43],
    ["azure", 59],
  ])("%s has %i of them", (cloud, count) => {
    expect(regionsOf(cloud)).toHaveLength(count);
  });

  it("are known by their cloud's own name alone", () => {
    expect(isRegion("aws", "eu-west-1")).toBe(true);
    expect(isRegion("google", "eu-west-1")).toBe(false);
    expect(isRegion("azure", "West US")).toBe(false);
  });

  it.each<[Cloud, string, string]>([
    ["aws", "us-esat-1", "us-east-1"],
    ["google", "europ-west1", "europe-west1"],
    ["azure", "westeurop", "westeurope"],
    ["azure", "East US", "eastus"],
  ])("%s: %s was meant to be %s", (cloud, misspelt, meant) => {
    expect(nearestRegions(cloud, misspelt)[0]).toBe(meant);
  });

  it.each([
    ["us-east-1", "aws"],
    ["cn-north-1", "aws-cn"],
    ["us-gov-west-1", "aws-us-gov"],
    ["eusc-de-east-1", "aws-eusc"],
    ["xx-new-1", "aws"],
  ])("%s is of partition %s", (region, partition) => {
    expect(partitionOf(region)).toBe(partition);
  });
});
