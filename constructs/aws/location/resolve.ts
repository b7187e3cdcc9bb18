/** Resolves AWS locations, and collects the settings that ECR has once for each account and region from all registries there. */
import { partitionOf } from "../../catalog/regions";
import { compareText } from "../../platform/naming/order";
import type { CloudResolvers, LocationSettingsContext } from "../../platform/resolve/resolvers";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { AwsLocationSettings, EcrRegistry } from "../../platform/types/aws/registry";
import { awsCodes } from "../codes";
import { prerequisitesOf } from "./prerequisites";
import { replicationRules } from "./replication";
import { scannedPrefixes } from "./scanned-prefixes";

type Resolvers = Pick<CloudResolvers<"aws">, "location" | "locationSettings">;

export const resolveLocation: Resolvers["location"] = (parsed, key, labels) => ({
  key,
  cloud: "aws",
  region: parsed.region,
  labels,
  partition: partitionOf(parsed.region),
  account: parsed.account,
  assumeRole: parsed.assumeRole ?? null,
  externalId: parsed.externalId ?? null,
  permissionsBoundary: parsed.permissionsBoundary ?? null,
  rolePath: parsed.rolePath,
});

/** Several locations of one account and region share one set of settings, which belongs to the first of them by key. */
export const resolveLocationSettings: Resolvers["locationSettings"] = (location, all, context) => {
  const keys = locationKeysSharing(location, context);
  if (keys[0] !== location.key) return null;
  const registries = all.flatMap((each) => (each.kind === "managed" && each.cloud === "aws" ? [each] : []));
  const local = registries.filter((each) => keys.includes(each.location));
  const arriving = registries.filter(({ location: home, replicas }) => !keys.includes(home) && replicas.some((key) => keys.includes(key)));
  if (local.length === 0 && arriving.length === 0) return null;
  const settings: AwsLocationSettings = {
    cloud: "aws",
    location: location.key,
    labels: location.labels,
    external: ownerOf(location, context) === "external",
    scanned: scannedPrefixes(local, arriving),
    replications: local.flatMap((registry) => replicationsOf(registry, location, context)),
    mirrors: local.flatMap(mirrorsOf),
    arrivals: arriving.map((registry) => ({ prefix: registry.name, fromAccount: accountOf(registry, context), registry })),
  };
  checkReplicationLimits(settings, local, context);
  for (const prerequisite of prerequisitesOf(settings, location)) context.addPrerequisite(prerequisite);
  return isEmpty(settings) ? null : settings;
};

/** Reported for each location that differs from the first of its account and region, which owns their settings. */
function locationKeysSharing(location: AwsLocation, context: LocationSettingsContext): string[] {
  const sharing = awsLocations(context)
    .filter((other) => other.account === location.account && other.region === location.region)
    .sort((a, b) => compareText(a.key, b.key));
  const [first] = sharing;
  const owners = sharing.map((each) => ownerOf(each, context));
  if (first !== undefined && owners[0] !== ownerOf(location, context))
    reporterFor(awsCodes, `locations.${location.key}`, context.report)("B4532", ["registrySettings"], {
      message: `Locations ${first.key} and ${location.key} are one account and region with different registrySettings`,
      value: ownerOf(location, context),
      fix: `write registrySettings: ${owners[0]} here, or the other value in location ${first.key}`,
    });
  return sharing.map(({ key }) => key);
}

/** Who owns the settings of a location's account and region. */
function ownerOf({ key }: AwsLocation, { written }: LocationSettingsContext): "managed" | "external" {
  const location = written[key];
  return location?.cloud === "aws" ? location.registrySettings : "managed";
}

const awsLocations = ({ locations }: LocationSettingsContext): AwsLocation[] =>
  [...locations.values()].flatMap((each) => (each.cloud === "aws" ? [each] : []));

/** The registry's prefix would also replicate its caches, so with caches the rules name each repository. */
function replicationsOf(registry: EcrRegistry, from: AwsLocation, context: LocationSettingsContext): AwsLocationSettings["replications"] {
  const report = reporterFor(awsCodes, registry.path, context.report);
  const prefixes = registry.mirrors.length > 0 ? registry.repositories.map(({ name }) => name) : [`${registry.name}/`];
  return registry.replicas.flatMap((key, index) => {
    const to = awsLocations(context).find((each) => each.key === key);
    if (to === undefined) return [];
    const same = to.account === from.account && to.region === from.region;
    if (same || to.partition !== from.partition) {
      const message = same
        ? "A registry cannot be replicated to its own account and region"
        : `A registry in partition ${from.partition} cannot be replicated to partition ${to.partition}`;
      report("B4078", ["replicas", index], { message, value: key });
      return [];
    }
    return prefixes.map((prefix) => ({ prefix, toLocation: key, toRegion: to.region, toAccount: to.account }));
  });
}

const mirrorsOf = ({ id, mirrors, encryption, keep, deletionProtection }: EcrRegistry): AwsLocationSettings["mirrors"] =>
  mirrors.map((mirror) => ({ ...mirror, registry: id, encryption, keep, deletionProtection }));

const accountOf = (registry: EcrRegistry, context: LocationSettingsContext): string =>
  awsLocations(context).find(({ key }) => key === registry.location)?.account ?? "";

/** @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/replication.html */
const limits = { rules: 10, destinations: 25, filters: 100 } as const;

function checkReplicationLimits(
  { replications }: AwsLocationSettings,
  local: readonly EcrRegistry[],
  context: LocationSettingsContext,
): void {
  const rules = replicationRules(replications);
  const destinations = new Set(replications.map(({ toRegion, toAccount }) => `${toRegion} ${toAccount}`));
  const exceeded = [
    ...(rules.length > limits.rules ? [`${rules.length} rules`] : []),
    ...(destinations.size > limits.destinations ? [`${destinations.size} destinations`] : []),
    ...(rules.some(({ prefixes }) => prefixes.length > limits.filters) ? ["a rule for more than 100 repositories"] : []),
  ];
  const last = local.filter(({ replicas }) => replicas.length > 0).at(-1);
  if (exceeded.length > 0 && last !== undefined)
    reporterFor(awsCodes, last.path, context.report)("B4531", ["replicas"], {
      message: `The replication of this location requires ${exceeded.join(" and ")}, more than ECR allows`,
      value: last.replicas,
    });
}

/** Whether nothing would be created. */
const isEmpty = ({ external, scanned, replications, mirrors, arrivals }: AwsLocationSettings): boolean =>
  [...(external ? [] : [scanned.onPush, scanned.continuously, replications]), mirrors, arrivals].every(({ length }) => length === 0);
