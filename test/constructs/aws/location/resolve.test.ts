import { describe, expect, it } from "vitest";
import { resolveLocation, resolveLocationSettings } from "../../../../constructs/aws/location/resolve";
import type { Problem } from "../../../../constructs/language/problems/problem";
import { awsLocation as schema } from "../../../../constructs/language/schema/location";
import type { AwsLocation } from "../../../../constructs/platform/types/aws/location";
import type { EcrRegistry } from "../../../../constructs/platform/types/aws/registry";
import { awsLocation, ecrRegistry, noUnits } from "../../../support/aws-inputs";

const locations = {
  use1: awsLocation(),
  usw2: awsLocation({ key: "usw2", region: "us-west-2" }),
  other: awsLocation({ key: "other", account: "999999999999" }),
  twin: awsLocation({ key: "twin" }),
  cn: awsLocation({ key: "cn", region: "cn-north-1", partition: "aws-cn" }),
} satisfies Record<string, AwsLocation>;

type Key = keyof typeof locations;

function gather(key: Key, registries: readonly EcrRegistry[], known: readonly Key[] = ["use1", "usw2", "other", "cn"]) {
  const problems: Problem[] = [];
  const context = {
    locations: new Map(known.map((each) => [each, locations[each]])),
    report: (problem: Problem) => void problems.push(problem),
  };
  const settings = resolveLocationSettings(locations[key], registries, context, noUnits);
  return { settings, lines: problems.map(({ code, path }) => `${code} ${path.join(".")}`) };
}

const quay = { upstream: "quay.io", prefix: "shop-prod-images/quay-io", credentials: null };

describe("an AWS location", () => {
  it.each([
    ["us-east-1", "aws"],
    ["cn-north-1", "aws-cn"],
    ["us-gov-west-1", "aws-us-gov"],
  ])("of %s is in partition %s", (region, partition) => {
    const parsed = schema.parse({ cloud: "aws", region, account: "123456789012" });
    expect(resolveLocation(parsed, "x", {})).toMatchObject({ partition, rolePath: "/", assumeRole: null, permissionsBoundary: null });
  });
});

describe("settings of a location", () => {
  it("are absent without registries and replicas", () => {
    expect(gather("usw2", [ecrRegistry()]).settings).toBeNull();
    expect(gather("use1", [ecrRegistry({ scan: false })]).settings).toBeNull();
  });

  it("collect scanned prefixes and caches from all registries there", () => {
    const base = ecrRegistry({ id: "base", name: "shop-prod-base", mirrors: [quay] });
    expect(gather("use1", [ecrRegistry(), base]).settings).toMatchObject({
      scanPrefixes: ["shop-prod-base", "shop-prod-images"],
      mirrors: [{ ...quay, registry: "base", encryption: { kind: "customer" }, deletionProtection: true }],
    });
  });

  it("replicate to the replicas of a registry, and prepare the destination", () => {
    const registry = ecrRegistry({ replicas: ["usw2", "other"] });
    expect(gather("use1", [registry]).settings?.replications).toEqual([
      { prefix: "shop-prod-images/", toLocation: "usw2", toRegion: "us-west-2", toAccount: "123456789012" },
      { prefix: "shop-prod-images/", toLocation: "other", toRegion: "us-east-1", toAccount: "999999999999" },
    ]);
    expect(gather("other", [registry]).settings).toMatchObject({
      scanPrefixes: ["shop-prod-images"],
      replications: [],
      arrivals: [{ prefix: "shop-prod-images", fromAccount: "123456789012", registry: { id: "images" } }],
    });
  });

  it("do not replicate the images of caches", () => {
    const registry = ecrRegistry({ replicas: ["usw2"], mirrors: [quay] });
    expect(gather("use1", [registry]).settings?.replications.map(({ prefix }) => prefix)).toEqual([
      "shop-prod-images/api",
      "shop-prod-images/web",
    ]);
  });

  it("exist once for two locations with the same account and region", () => {
    const registries = [ecrRegistry({ location: "twin" })];
    expect(gather("use1", registries, ["twin", "use1"]).settings).toBeNull();
    expect(gather("twin", [...registries, ecrRegistry({ id: "b", name: "b" })], ["twin", "use1"]).settings?.scanPrefixes).toEqual([
      "b",
      "shop-prod-images",
    ]);
  });

  it.each([
    ["into the same account and region", ["twin"], ["twin", "use1"], "use1"],
    ["into another partition", ["cn"], ["use1", "cn"], "use1"],
  ] as const)("refuse to replicate %s", (_, replicas, known, home) => {
    const { lines } = gather(known[0] === "twin" ? "twin" : home, [ecrRegistry({ replicas })], known);
    expect(lines).toEqual(["B4078 registries.images.replicas.0"]);
  });

  it("report replication beyond the limits of ECR", () => {
    const registries = Array.from({ length: 2 }, (_, index) =>
      ecrRegistry({
        id: `r${index}`,
        name: `r${index}`,
        replicas: ["usw2"],
        mirrors: [quay],
        repositories: Array.from({ length: 60 }, (_each, number) => ({ id: `${number}`, name: `r${index}/${number}` })),
      }),
    );
    expect(gather("use1", registries).lines).toEqual(["B4531 registries.images.replicas"]);
    expect(gather("use1", registries.slice(1)).lines).toEqual([]);
  });
});
