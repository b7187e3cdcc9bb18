import { describe, expect, it } from "vitest";
import type { Cloud } from "../../../constructs/catalog/cloud";
import { prices } from "../../../constructs/catalog/data/prices.generated";
import { priceOf } from "../../../constructs/catalog/prices";

describe("prices of services", () => {
  it.each<[Cloud, string, string, number, string, string]>([
    ["aws", "eks", "control plane, standard support", 0.1, "hour", "us-east-1"],
    ["aws", "nat-gateway", "gateway", 0.045, "hour", "us-east-1"],
    ["google", "compute-disk", "pd-balanced", 0.1, "GB-month", "us-central1"],
    ["azure", "aks", "control plane, free tier", 0, "hour", "eastus"],
  ])("%s %s %s: %f USD a %s in %s", (cloud, service, item, usd, unit, region) => {
    expect(priceOf(cloud, service, item)).toEqual({ usd, unit, region, date: expect.stringMatching(/^20\d\d-\d\d-\d\d$/) });
  });

  it("are never guessed", () => {
    expect(priceOf("azure", "eks", "control plane, standard support")).toBeUndefined();
    expect(priceOf("aws", "ebs", "gp9 storage")).toBeUndefined();
  });

  it("are 83, each found by a name of its own", () => {
    const keys = prices.split("\n").map((line) => line.split("\t").slice(0, 3) as [Cloud, string, string]);
    expect(new Set(keys.map(String)).size).toBe(83);
    expect(keys.filter((key) => !Number.isFinite(priceOf(...key)?.usd))).toEqual([]);
  });
});
