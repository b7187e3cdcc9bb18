import { describe, expect, it } from "vitest";
import { resolveLocation, resolveLocationSettings } from "../../../../constructs/aws/location/resolve";
import type { Problem } from "../../../../constructs/language/problems/problem";
import { awsLocation as schema } from "../../../../constructs/language/schema/location";
import type { AwsLocation } from "../../../../constructs/platform/types/aws/location";
import type { EcrRegistry } from "../../../../constructs/platform/types/aws/registry";
import type { Prerequisite } from "../../../../constructs/platform/types/shared/prerequisite";
import { awsLocation, ecrRegistry, noUnits } from "../../../support/aws-inputs";

const locations = {
  use1: awsLocation(),
  usw2: awsLocation({ key: "usw2", region: "us-west-2" }),
  other: awsLocation({ key: "other", account: "999999999999" }),
  twin: awsLocation({ key: "twin" }),
  cn: awsLocation({ key: "cn", region: "cn-north-1", partition: "aws-cn" }),
} satisfies Record<string, AwsLocation>;

type Key = keyof typeof locations;

function gather(
  key: Key,
  registries: readonly EcrRegistry[],
  known: readonly Key[] = ["use1", "usw2", "other", "cn"],
  external: readonly Key[] = [],
) {
  const problems: Problem[] = [];
  const steps: Prerequisite[] = [];
  const context = {
    locations: new Map(known.map((each) => [each, locations[each]])),
    written: Object.fromEntries(
      known.map((each) => [
        each,
        schema.parse({
          cloud: "aws",
          region: locations[each].region,
          account: locations[each].account,
          registrySettings: external.includes(each) ? "external" : "managed",
        }),
      ]),
    ),
    addPrerequisite: (step: Prerequisite) => void steps.push(step),
    report: (problem: Problem) => void problems.push(problem),
  };
  const settings = resolveLocationSettings(locations[key], registries, context, noUnits);
  return { settings, steps, lines: problems.map(({ code, path }) => `${code} ${path.join(".")}`) };
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

  it("are absent if registries are only scanned on push, which their repositories do by themselves", () => {
    expect(gather("use1", [ecrRegistry(), ecrRegistry({ id: "b", name: "b" })]).settings).toBeNull();
  });

  it("scan every registry of the account and region once one of them asks for more than its repositories can do", () => {
    const [plain, continuous] = [ecrRegistry(), ecrRegistry({ id: "b", name: "b", scan: "continuous" })];
    expect(gather("use1", [plain, continuous]).settings?.scanned).toEqual({ onPush: ["shop-prod-images"], continuously: ["b"] });
  });

  it("of others are never resolved to anything that ECR replaces as a whole, and the steps for their owner are listed", () => {
    const registry = ecrRegistry({ scan: "continuous", replicas: ["usw2", "other"] });
    const here = gather("use1", [registry], undefined, ["use1"]);
    expect(here.settings).toBeNull();
    expect(
      here.steps.map(({ location, commands }) => [location, commands.map((command) => command.split(" ").slice(0, 3).join(" "))]),
    ).toEqual([
      ["use1", ["aws ecr put-registry-scanning-configuration"]],
      ["use1", ["aws ecr put-replication-configuration"]],
    ]);
    expect(here.steps[0]?.commands[0]).toBe(
      'aws ecr put-registry-scanning-configuration --region us-east-1 --scan-type ENHANCED --rules \'[{"scanFrequency":"CONTINUOUS_SCAN","repositoryFilters":[{"filter":"shop-prod-images/*","filterType":"WILDCARD"}]}]\'',
    );
    const there = gather("other", [registry], undefined, ["other"]);
    expect(there.settings).toMatchObject({ external: true, arrivals: [{ prefix: "shop-prod-images" }] });
    expect(there.steps.flatMap(({ commands }) => commands)).toEqual([
      expect.stringContaining("put-registry-scanning-configuration"),
      expect.stringMatching(/put-registry-policy .*"arn:aws:iam::123456789012:root"/),
    ]);
  });

  it("ask for a look at replication rules of others, which a first plan cannot show", () => {
    expect(gather("use1", [ecrRegistry({ replicas: ["usw2"] })]).steps.flatMap(({ commands }) => commands)).toEqual([
      "aws ecr describe-registry --query replicationConfiguration.rules --region us-east-1",
    ]);
    expect(gather("other", [ecrRegistry({ replicas: ["other"] })]).steps.flatMap(({ commands }) => commands)).toEqual([
      "aws ecr get-registry-policy --region us-east-1",
    ]);
    expect(gather("use1", [ecrRegistry()]).steps).toEqual([]);
  });

  it("have one owner for all locations of an account and region", () => {
    expect(gather("use1", [ecrRegistry()], ["twin", "use1"], ["use1"]).lines).toEqual(["B4532 locations.use1.registrySettings"]);
    expect(gather("use1", [ecrRegistry()], ["twin", "use1"], ["use1", "twin"]).lines).toEqual([]);
  });

  it("collect scanned prefixes and caches from all registries there", () => {
    const base = ecrRegistry({ id: "base", name: "shop-prod-base", mirrors: [quay] });
    expect(gather("use1", [ecrRegistry(), base]).settings).toMatchObject({
      scanned: { onPush: ["shop-prod-base", "shop-prod-images"], continuously: [] },
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
      scanned: { onPush: ["shop-prod-images"], continuously: [] },
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
    const registries = [ecrRegistry({ location: "twin", mirrors: [quay] })];
    expect(gather("use1", registries, ["twin", "use1"]).settings).toBeNull();
    expect(gather("twin", [...registries, ecrRegistry({ id: "b", name: "b" })], ["twin", "use1"]).settings?.scanned.onPush).toEqual([
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
