/** Decides AWS locations, and gathers what ECR has once for an account and region from all registries there. */
import { partitionOf } from "../../catalog/regions";
import { compareText } from "../../platform/naming/order";
import type { CloudResolvers, LocationSettingsContext } from "../../platform/resolve/resolvers";
import { reporterFor } from "../../platform/resolve/resource-reporter";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { AwsLocationSettings, EcrRegistry } from "../../platform/types/aws/registry";
import { awsCodes } from "../codes";
import { replicationRules } from "./replication";

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

/** Several locations of one account and region have one set of settings: the first of them by key holds it. */
export const resolveLocationSettings: Resolvers["locationSettings"] = (location, all, context) => {
  const keys = keysOfPlace(location, context);
  if (keys[0] !== location.key) return null;
  const registries = all.flatMap((each) => (each.kind === "managed" && each.cloud === "aws" ? [each] : []));
  const here = registries.filter((each) => keys.includes(each.location));
  const arriving = registries.filter(({ location: home, replicas }) => !keys.includes(home) && replicas.some((key) => keys.includes(key)));
  if (here.length === 0 && arriving.length === 0) return null;
  const settings: AwsLocationSettings = {
    cloud: "aws",
    location: location.key,
    labels: location.labels,
    scanPrefixes: widest([...here.flatMap(scanned), ...arriving.flatMap((registry) => scanned({ ...registry, mirrors: [] }))]),
    replications: here.flatMap((registry) => replicationsOf(registry, location, context)),
    mirrors: here.flatMap(mirrorsOf),
    arrivals: arriving.map((registry) => ({ prefix: registry.name, fromAccount: accountOf(registry, context), registry })),
  };
  checkRoom(settings, here, context);
  return isEmpty(settings) ? null : settings;
};

const keysOfPlace = ({ account, region }: AwsLocation, context: LocationSettingsContext): string[] =>
  awsLocations(context)
    .filter((other) => other.account === account && other.region === region)
    .map(({ key }) => key)
    .sort(compareText);

const awsLocations = ({ locations }: LocationSettingsContext): AwsLocation[] =>
  [...locations.values()].flatMap((each) => (each.cloud === "aws" ? [each] : []));

/** A cache would be replicated with the registry that it stands in, so beside one each repository is named. */
function replicationsOf(registry: EcrRegistry, from: AwsLocation, context: LocationSettingsContext): AwsLocationSettings["replications"] {
  const report = reporterFor(awsCodes, registry.path, context.report);
  const prefixes = registry.mirrors.length > 0 ? registry.repositories.map(({ name }) => name) : [`${registry.name}/`];
  return registry.replicas.flatMap((key, index) => {
    const to = awsLocations(context).find((each) => each.key === key);
    if (to === undefined) return [];
    const same = to.account === from.account && to.region === from.region;
    if (same || to.partition !== from.partition) {
      const message = same
        ? "is the account and region that the registry is in"
        : `is in partition ${to.partition}, and the registry in ${from.partition}`;
      report("B4078", ["replicas", index], { message, value: key });
      return [];
    }
    return prefixes.map((prefix) => ({ prefix, toLocation: key, toRegion: to.region, toAccount: to.account }));
  });
}

const mirrorsOf = ({ id, mirrors, encryption, keep, deletionProtection }: EcrRegistry): AwsLocationSettings["mirrors"] =>
  mirrors.map((mirror) => ({ ...mirror, registry: id, encryption, keep, deletionProtection }));

/** A cache whose prefix had to be cut may stand beside its registry rather than in it. */
const scanned = ({ scan, name, mirrors }: EcrRegistry): string[] => (scan ? [name, ...mirrors.map(({ prefix }) => prefix)] : []);

/** Those that no other one covers, sorted. */
const widest = (prefixes: readonly string[]): string[] =>
  [...new Set(prefixes)].filter((prefix) => !prefixes.some((other) => prefix.startsWith(`${other}/`))).sort(compareText);

const accountOf = (registry: EcrRegistry, context: LocationSettingsContext): string =>
  awsLocations(context).find(({ key }) => key === registry.location)?.account ?? "";

/** @see https://docs.aws.amazon.com/AmazonECR/latest/userguide/replication.html */
const most = { rules: 10, destinations: 25, filters: 100 } as const;

function checkRoom({ replications }: AwsLocationSettings, here: readonly EcrRegistry[], context: LocationSettingsContext): void {
  const rules = replicationRules(replications);
  const destinations = new Set(replications.map(({ toRegion, toAccount }) => `${toRegion} ${toAccount}`));
  const full = [
    ...(rules.length > most.rules ? [`${rules.length} rules`] : []),
    ...(destinations.size > most.destinations ? [`${destinations.size} destinations`] : []),
    ...(rules.some(({ prefixes }) => prefixes.length > most.filters) ? ["a rule of more than 100 repositories"] : []),
  ];
  const last = here.filter(({ replicas }) => replicas.length > 0).at(-1);
  if (full.length > 0 && last !== undefined)
    reporterFor(awsCodes, last.path, context.report)("B4531", ["replicas"], {
      message: `makes ${full.join(" and ")} for its location`,
      value: last.replicas,
    });
}

const isEmpty = ({ scanPrefixes, replications, mirrors, arrivals }: AwsLocationSettings): boolean =>
  [scanPrefixes, replications, mirrors, arrivals].every(({ length }) => length === 0);
