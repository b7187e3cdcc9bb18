/** The smallest spec of each cloud, in every region of the catalogue: no default is one that a region cannot have. */
import { describe, expect, it } from "vitest";
import { type Cloud, clouds } from "../../constructs/catalog/cloud";
import { lacksService } from "../../constructs/catalog/regional-services";
import { regionsOf, zonesOf } from "../../constructs/catalog/regions";
import { stacksOfSpec } from "../support/spec-stacks";

const accounts: Readonly<Record<Cloud, object>> = {
  aws: { account: "123456789012" },
  google: { project: "shop-prod" },
  azure: { subscription: "00000000-0000-0000-0000-000000000000" },
};

/** Orchestrators that are built, by cloud. */
const orchestrators: Readonly<Record<Cloud, readonly string[]>> = { aws: ["eks", "ecs"], google: ["gke"], azure: ["aks"] };

/** Regions of which no source lists the zones: these are written. */
const written = (cloud: Cloud, region: string): object => (zonesOf(cloud, region) === undefined ? { zones: ["a", "b"] } : {});

/** Without EKS where its add-ons could get no permissions. */
const orchestratorsIn = (cloud: Cloud, region: string): readonly string[] =>
  orchestrators[cloud].filter((orchestrator) => orchestrator !== "eks" || !lacksService("eks-auth", region));

const PART = 8;

/** Several regions in one spec, because a run costs more than a stack. */
const parts = clouds.flatMap((cloud) => {
  const regions = regionsOf(cloud);
  return Array.from({ length: Math.ceil(regions.length / PART) }, (_, n) => [cloud, regions.slice(n * PART, (n + 1) * PART)] as const);
});

function smallest(cloud: Cloud, regions: readonly string[]) {
  const all = regions.map((region, n) => ({ key: `l${n}`, region }));
  const location = all.map(({ key }) => key);
  return {
    apiVersion: "berth/v1",
    name: "shop",
    addresses: "10.0.0.0/8",
    locations: Object.fromEntries(all.map(({ key, region }) => [key, { cloud, region, ...accounts[cloud] }])),
    networks: Object.fromEntries(all.map(({ key, region }) => [`main-${key}`, { location: key, ...written(cloud, region) }])),
    registries: { images: { location, repositories: ["api"] } },
    clusters: Object.fromEntries(
      all.flatMap(({ key, region }) =>
        orchestratorsIn(cloud, region).flatMap((orchestrator) => [
          [`${orchestrator}-${key}`, { location: key, orchestrator, network: `main-${key}` }],
          ...(zonesOf(cloud, region) === undefined ? [] : [[`own-${orchestrator}-${key}`, { location: key, orchestrator }]]),
        ]),
      ),
    ),
    hypervisors: Object.fromEntries(
      all.map(({ key }) => [
        `kvm-${key}`,
        { location: key, network: `main-${key}`, hypervisor: "kvm", hosts: { count: 1, machine: { cpu: 4, memory: "16Gi" } } },
      ]),
    ),
  };
}

/** Every zone that resources name, at any depth: `1`, `us-east-1a`, `europe-west1-b`. */
function zonesIn(value: unknown): string[] {
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    /^(?:zones?|availability_zones?|node_locations|distribution_policy_zones)$/.test(key)
      ? [inner].flat().filter(isLiteral)
      : zonesIn(inner),
  );
}

const isLiteral = (value: unknown): value is string => typeof value === "string" && !value.startsWith("${");

/** Names of the zones that a region has, as resources write them. */
const namesOf = (cloud: Cloud, region: string): readonly string[] => {
  const written: readonly string[] = zonesOf(cloud, region) ?? ["a", "b"];
  if (cloud === "azure") return written;
  return written.map((zone) => `${region}${cloud === "aws" ? "" : "-"}${zone}`);
};

describe.each(parts)("on %s, in %j", (cloud, regions) => {
  it("the smallest spec synthesizes, and names no zone that its region lacks", async () => {
    const stacks = await stacksOfSpec(smallest(cloud, regions));
    const named = new Set<string>();
    for (const [stack, { resource }] of Object.entries(stacks)) {
      const region = regions[Number(/-l(\d+)$/.exec(stack)?.[1])]!;
      for (const zone of zonesIn(resource)) {
        expect(namesOf(cloud, region), `${stack} in ${region}`).toContain(zone);
        named.add(region);
      }
    }
    expect([...named].sort()).toEqual(regions.filter((region) => namesOf(cloud, region).length > 0).sort());
  });
});
