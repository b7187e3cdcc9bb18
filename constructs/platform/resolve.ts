/** From a parsed spec to a platform with every choice explicit. Pure: the same spec, lock and catalogue give the same platform. */

import { catalogDate } from "../catalog/date";
import type { Problem } from "../spec/problem";
import type { ParsedSpec } from "../spec/schema/spec";
import { checkCapacity } from "./check-capacity";
import { checkMeaning } from "./check-meaning";
import { checkNames } from "./check-names";
import type { Context } from "./context";
import { createIdentityBook } from "./identity";
import { createKeeper } from "./keeper";
import { mergeLabels } from "./labels";
import { settleLedger } from "./ledger";
import { datedLock, type Lock, lockProblem } from "./lock";
import { type NetworkUser, resolveNetworks } from "./network-use";
import { sortedEntries } from "./order";
import { pullsByCluster } from "./pulls";
import { reporterInto } from "./reporter";
import { existingCluster, resolveCluster } from "./resolve-clusters";
import { resolveHosts } from "./resolve-hosts";
import { resolveLocations } from "./resolve-locations";
import { resolveLocationSettings, resolveRegistries } from "./resolve-registries";
import type { ResolverTables } from "./resolvers";
import { outsideBackend } from "./state-keys";
import { backendOf } from "./state-of";
import { locatedThings } from "./things";
import type { Location } from "./types/location";
import type { Platform } from "./types/platform";
import { liveUnits } from "./units";

export interface Resolved {
  /** Null where there is an error. */
  readonly platform: Platform | null;
  /** What to write beside the spec; the one that was handed in where there is an error. */
  readonly lock: Lock;
  /** All that was found: a stage runs for what passed the one before. */
  readonly problems: readonly Problem[];
}

export interface ResolveOptions {
  /** Choose anew: everything, or what the lock holds at or below a path. @default null: what stands stands */
  readonly update?: string | true | null;
  /** Whether entries at fault were left out, so that nothing is concluded from what is not there: no unit has left, and the lock stands. @default false */
  readonly isPartial?: boolean;
}

export function resolve(
  spec: ParsedSpec,
  lock: Lock,
  tables: ResolverTables,
  { update = null, isPartial = false }: ResolveOptions = {},
): Resolved {
  const problems: Problem[] = [];
  checkUpdate(update, lock, problems);
  const context = contextOf(spec, lock, tables, update, problems);
  const parts = resolveParts(context);
  const units = liveUnits(parts, (location, stack) => backendOf(context, location, stack));
  if (hasErrors(problems)) return { platform: null, lock, problems };
  const settled = isPartial ? unsettled(lock) : settleLedger(units, lock, context.locations, context.report);
  if (hasErrors(problems)) return { platform: null, lock, problems };
  const platform: Platform = {
    apiVersion: spec.apiVersion,
    ...context.platform,
    catalogDate,
    labels: mergeLabels(spec.labels),
    locations: [...context.locations.values()],
    ...parts,
    outside: Object.fromEntries(sortedEntries(spec.outside).map(([key, parsed]) => [key, outsideBackend(parsed)])),
    waivers: spec.waivers,
    overrides: spec.overrides,
    formerLocations: settled.formerLocations,
    units: [...units, ...settled.tombstones],
  };
  if (isPartial) return { platform, lock, problems };
  const choices = context.keeper.choices();
  return { platform, lock: datedLock(lock, { choices, identities: context.identities.remembered(), units: settled.units }), problems };
}

const unsettled = ({ units }: Lock): ReturnType<typeof settleLedger> => ({ units, tombstones: [], formerLocations: {} });

const hasErrors = (problems: readonly Problem[]): boolean => problems.some(({ severity }) => severity === "error");

function checkUpdate(update: string | true | null, lock: Lock, problems: Problem[]): void {
  if (typeof update !== "string") return;
  const known = Object.keys(lock.choices).some((path) => path === update || path.startsWith(`${update}.`));
  if (!known) problems.push({ ...lockProblem("B4005"), message: `${update} is not in the lock`, value: update });
}

function contextOf(spec: ParsedSpec, lock: Lock, tables: ResolverTables, update: string | true | null, problems: Problem[]): Context {
  const report = reporterInto(problems);
  const locations = new Map<string, Location>();
  const context: Context = {
    spec,
    lock,
    tables,
    keeper: createKeeper(lock, update),
    identities: createIdentityBook(lock.identities, report),
    problems,
    report,
    platform: { name: spec.name, environment: spec.environment ?? null },
    locations,
  };
  for (const location of resolveLocations(context)) locations.set(location.key, location);
  return context;
}

type Parts = Pick<Platform, "locationSettings" | "networks" | "registries" | "clusters" | "existingClusters" | "hostGroups">;

function resolveParts(context: Context): Parts {
  const { spec, report } = context;
  const declared = locatedThings("networks", spec.networks, context);
  const registriesDeclared = locatedThings("registries", spec.registries, context);
  const allClusters = locatedThings("clusters", spec.clusters, context);
  const hypervisors = locatedThings("hypervisors", spec.hypervisors, context);
  const made = allClusters.filter(({ parsed }) => parsed.existing === undefined);
  const users: NetworkUser[] = [
    ...made.map((located) => ({ located, kind: "cluster" as const })),
    ...hypervisors.map((located) => ({ located, kind: "hosts" as const })),
  ];
  checkMeaning(declared, allClusters, hypervisors, report);
  const networks = resolveNetworks(declared, users, context);
  const clustersByKey = new Map(allClusters.map((located) => [located.thing.key, located]));
  const read = resolveRegistries(registriesDeclared, clustersByKey, networks.networks, context);
  const pulls = pullsByCluster(read, made);
  const clusters = made.map((located) => resolveCluster(located, { networks, pulls }, context)).filter((cluster) => cluster !== null);
  const hostGroups = hypervisors.map((located) => resolveHosts(located, networks, context)).filter((group) => group !== null);
  checkCapacity(clusters, hostGroups, report);
  checkNames(made, report);
  const registries = read.map(({ registry }) => registry);
  return {
    locationSettings: resolveLocationSettings(registries, context),
    networks: networks.networks,
    registries,
    clusters,
    existingClusters: allClusters.map(existingCluster).filter((cluster) => cluster !== null),
    hostGroups,
  };
}
