/** The slice of a platform that a unit's stack is built from: what it needs, and nothing else. */
import { contentsByIdentity, type IdentityPaths, identityPaths } from "../naming/identity-paths";
import { compareText } from "../naming/order";
import { patternOf } from "../naming/pattern";
import type { Location } from "../types/location";
import type { Platform } from "../types/platform";
import type { Backend } from "../types/shared/state";
import type { Unit, UnitInput, UnitInputOf, UnitKind, UnitResources } from "../types/unit";
import { stackName } from "./unit-kinds";
import { hasCharts } from "./units";

interface Index {
  readonly locations: ReadonlyMap<string, Location>;
  /** Contents by stack. */
  readonly resource: ReadonlyMap<string, UnitResources[UnitKind]>;
  readonly identities: IdentityPaths;
  readonly overrides: readonly { readonly matches: (stack: string) => boolean; readonly override: UnitInput["overrides"][number] }[];
}

/** A platform never changes, so what is looked up in it is sorted once. */
const indexes = new WeakMap<Platform, Index>();

/** @throws Error where the unit is not one of the platform's */
export function unitInputOf(platform: Platform, unit: Unit): UnitInput {
  const index = indexes.get(platform) ?? makeIndex(platform);
  indexes.set(platform, index);
  const location = platform.formerLocations[unit.stack] ?? index.locations.get(unit.location);
  const resource = unit.kind === "tombstone" ? null : index.resource.get(unit.stack);
  if (location === undefined || resource === undefined) throw new Error(`${unit.stack} is not a unit of this platform`);
  const live = unit.kind !== "tombstone";
  const own = contentsByIdentity(resource, index.identities);
  // The kind, the unit and its contents belong together, which types cannot follow through the look-up.
  return {
    kind: unit.kind,
    unit: contentsByIdentity(unit, index.identities),
    platform: { name: platform.name, environment: platform.environment },
    location,
    otherLocations: otherLocations(resource, unit.location, index),
    resource: own,
    outside: outsideOf(resource, platform.outside),
    overrides: live ? index.overrides.filter(({ matches }) => matches(unit.stack)).map(({ override }) => override) : [],
  } as UnitInputOf<UnitKind> as UnitInput;
}

function makeIndex(platform: Platform): Index {
  const resource = new Map<string, UnitResources[UnitKind]>();
  const backends = new Map(platform.units.map(({ stack, backend }) => [stack, backend]));
  for (const settings of platform.locationSettings) resource.set(stackName("location", settings.location), settings);
  for (const network of platform.networks) if (network.kind === "managed") resource.set(stackName("network", network.id), network);
  for (const registry of platform.registries) if (registry.kind === "managed") resource.set(stackName("registry", registry.id), registry);
  for (const cluster of platform.clusters) {
    const stack = stackName("cluster", cluster.id);
    resource.set(stack, cluster);
    const backend = backends.get(stack);
    if (hasCharts(cluster) && backend !== undefined)
      resource.set(stackName("addons", cluster.id), { ...cluster, clusterState: { stack, backend } });
  }
  for (const hosts of platform.hostGroups) resource.set(stackName("hosts", hosts.id), hosts);
  return {
    locations: new Map(platform.locations.map((location) => [location.key, location])),
    resource,
    identities: identityPaths(platform),
    overrides: platform.overrides.map((override, position) => ({
      matches: patternOf(override.stack),
      override: { ...override, path: `overrides.${position}` },
    })),
  };
}

/** Locations that the contents name: replicas, and where they go. Sorted by key. */
function otherLocations(resource: UnitResources[UnitKind], own: string, { locations }: Index): Location[] {
  const named = new Set<string>();
  if (resource !== null && "replications" in resource)
    for (const each of resource.replications) if ("toLocation" in each) named.add(each.toLocation);
  if (resource !== null && "replicas" in resource) for (const replica of resource.replicas) named.add(replica);
  named.delete(own);
  return [...named].sort(compareText).flatMap((key) => locations.get(key) ?? []);
}

/** States of other Terraform whose outputs stand anywhere in the contents. */
function outsideOf(resource: unknown, outside: Platform["outside"]): Record<string, Backend> {
  if (Object.keys(outside).length === 0) return {};
  const found = new Set<string>();
  collectReferences(resource, found);
  return Object.fromEntries(
    [...found].sort(compareText).flatMap((key) => (Object.hasOwn(outside, key) ? [[key, outside[key]!] as const] : [])),
  );
}

function collectReferences(value: unknown, found: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) collectReferences(each, found);
    return;
  }
  const { from, output } = value as { from?: unknown; output?: unknown };
  if (typeof from === "string" && typeof output === "string") found.add(from);
  for (const each of Object.values(value)) collectReferences(each, found);
}
