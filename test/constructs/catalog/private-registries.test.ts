import { describe, expect, it } from "vitest";
import type { Cloud } from "../../../constructs/catalog/cloud";
import { reachesWithoutEgress } from "../../../constructs/catalog/private-registries";

describe("A network without egress", () => {
  it.each<[Cloud, string, boolean]>([
    ["aws", "111111111111.dkr.ecr.eu-west-1.amazonaws.com", true],
    ["aws", "111111111111.dkr.ecr.eu-west-2.amazonaws.com", false],
    ["aws", "public.ecr.aws", false],
    ["aws", "gcr.io", false],
    ["google", "europe-west1-docker.pkg.dev", true],
    ["google", "eu.gcr.io", true],
    ["google", "GCR.io", true],
    ["google", "notgcr.io", false],
    ["google", "registry.k8s.io", false],
    ["azure", "shopimages0a1b2c.azurecr.io", true],
    ["azure", "others.azurecr.io", false],
    ["azure", "mcr.microsoft.com", false],
  ])("leads on %s to %s: %s", (cloud, host, expected) => {
    expect(reachesWithoutEgress(cloud, host, { region: "eu-west-1", endpoints: ["shopimages0a1b2c"] })).toBe(expected);
  });

  it("leads in China to the registries there", () => {
    expect(reachesWithoutEgress("aws", "111111111111.dkr.ecr.cn-north-1.amazonaws.com.cn", { region: "cn-north-1", endpoints: [] })).toBe(
      true,
    );
  });
});
