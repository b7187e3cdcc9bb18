/** From a parsed spec to a platform with every choice explicit. Pure: the same spec, lock and catalogue give the same platform. */

import { catalogDate } from "../../catalog/date";
import { hasErrors, type Path, type Problem } from "../../language/problems/problem";
import type { ParsedSpec } from "../../language/schema/spec";
import { withFormerKey } from "../lock/former-key";
import { createIdentityIndex } from "../lock/identity-index";
import { reconcileLedger } from "../lock/ledger";
import { likelyRenames } from "../lock/likely-renames";
import { datedLock, isGenerationOfUnit, type Lock, lockProblem } from "../lock/lock";
import { createPinnedChoices } from "../lock/pinned-choices";
import { mergeLabels } from "../naming/labels";
import { sortedEntries } from "../naming/order";
import { backendOf } from "../naming/state-backend";
import { outsideBackend } from "../naming/state-keys";
import { checkCapacity } from "../network/check-capacity";
import { type NetworkUser, resolveNetworks } from "../network/resolved-networks";
import type { Location } from "../types/location";
import type { Platform } from "../types/platform";
import { liveUnits } from "../units/units";
import { checkMeaning } from "./check-meaning";
import { checkNames } from "./check-names";
import { checkPaths } from "./check-paths";
import { existingCluster, resolveCluster } from "./clusters";
import type { Context } from "./context";
import { parsedEntries } from "./entries";
import { resolveHostGroup } from "./host-groups";
import { resolveLocations } from "./locations";
import { pullsByCluster } from "./pulls";
import { resolveLocationSettings, resolveRegistries } from "./registries";
import { reporterInto } from "./reporter";
import type { ResolverTables } from "./resolvers";

export interface Resolved {
  /** Null if there is an error. */
  readonly platform: Platform | null;
  /** The lock to write next to the spec; the unchanged input if there is an error. */
  readonly lock: Lock;
  /** Problems of all stages that ran; a stage runs only for entries without errors in the stage before. */
  readonly problems: readonly Problem[];
}

export interface ResolveOptions {
  /** Choose again: all pinned choices (true), or those at or below a path. @default null: keep pinned choices */
  readonly update?: string | true | null;
  /**
   * Whether invalid entries were omitted. Missing entries then mean nothing: no unit counts as removed, and the lock stays unchanged.
   * @default false
   */
  readonly isPartial?: boolean;
  /** The path of the spec as it is written, for messages. @default unchanged */
  readonly writtenPath?: (path: Path) => Path;
}

export function resolve(
  spec: ParsedSpec,
  lock: Lock,
  tables: ResolverTables,
  { update = null, isPartial = false, writtenPath = (path) => path }: ResolveOptions = {},
): Resolved {
  const problems: Problem[] = [];
  checkUpdate(update, lock, problems);
  const context = contextOf(spec, lock, tables, update, problems);
  const parts = resolveParts(context);
  const units = liveUnits(parts, (location, stack) => backendOf(context, location, stack));
  if (hasErrors(problems)) return { platform: null, lock, problems };
  const likely = likelyRenames({ live: units, lock, choices: context.pinned.choices(), writtenPath }, context.locations);
  const reconciled = isPartial
    ? unchangedLedger(lock)
    : reconcileLedger(units, lock, context.locations, { report: context.report, likely });
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
    formerLocations: reconciled.formerLocations,
    prerequisites: context.prerequisites,
    units: [...units, ...reconciled.tombstones],
  };
  if (isPartial) return { platform, lock, problems };
  const choices = context.pinned.choices();
  return { platform, lock: datedLock(lock, { choices, identities: context.identities.renamed(), units: reconciled.units }), problems };
}

const unchangedLedger = ({ units }: Lock): ReturnType<typeof reconcileLedger> => ({ units, tombstones: [], formerLocations: {} });

function checkUpdate(update: string | true | null, lock: Lock, problems: Problem[]): void {
  if (typeof update !== "string") return;
  const isChoice = Object.keys(lock.choices).some((path) => path === update || path.startsWith(`${update}.`));
  const isKnown = isChoice || isGenerationOfUnit(lock, update);
  if (!isKnown) problems.push({ ...lockProblem("B4005"), message: `The lock file contains no choice at ${update}`, value: update });
}

function contextOf(spec: ParsedSpec, lock: Lock, tables: ResolverTables, update: string | true | null, problems: Problem[]): Context {
  const report = reporterInto(problems);
  const locations = new Map<string, Location>();
  const context: Context = {
    spec,
    lock,
    tables,
    pinned: createPinnedChoices(lock, update),
    identities: createIdentityIndex(lock.identities, report),
    problems,
    report,
    prerequisites: [],
    platform: { name: spec.name, environment: spec.environment ?? null },
    locations,
  };
  for (const location of resolveLocations(context)) locations.set(location.key, location);
  return context;
}

type Parts = Pick<Platform, "locationSettings" | "networks" | "registries" | "clusters" | "existingClusters" | "hostGroups">;

function resolveParts(context: Context): Parts {
  const { spec, lock, report } = context;
  const withKey = <R extends Parameters<typeof withFormerKey>[0]>(resource: R | null): R[] =>
    resource === null ? [] : [withFormerKey(resource, lock)];
  const declared = parsedEntries("networks", spec.networks, context);
  const registriesDeclared = parsedEntries("registries", spec.registries, context);
  const allClusters = parsedEntries("clusters", spec.clusters, context);
  const hypervisors = parsedEntries("hypervisors", spec.hypervisors, context);
  const managed = allClusters.filter(({ parsed }) => parsed.existing === undefined);
  const users: NetworkUser[] = [
    ...managed.map((entry) => ({ entry, kind: "cluster" as const })),
    ...hypervisors.map((entry) => ({ entry, kind: "hosts" as const })),
  ];
  checkMeaning(declared, hypervisors, report);
  const networks = resolveNetworks(declared, users, context);
  const clustersByKey = new Map(allClusters.map((entry) => [entry.meta.key, entry]));
  const read = resolveRegistries(registriesDeclared, { clusters: clustersByKey, networks }, context);
  const pulls = pullsByCluster(read, managed);
  checkPaths(read, networks, context);
  const clusters = managed.flatMap((entry) => withKey(resolveCluster(entry, { networks, pulls }, context)));
  const hostGroups = hypervisors.flatMap((entry) => withKey(resolveHostGroup(entry, networks, context)));
  checkCapacity(clusters, hostGroups, report);
  checkNames(managed, report);
  const units = {
    networks: networks.networks,
    registries: read.map(({ registry }) => (registry.kind === "managed" ? withFormerKey(registry, lock) : registry)),
    clusters,
    hostGroups,
  };
  return {
    locationSettings: resolveLocationSettings(units, context),
    ...units,
    existingClusters: allClusters.map(existingCluster).filter((cluster) => cluster !== null),
  };
}
