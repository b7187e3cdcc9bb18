/** The part of a platform that a unit's stack is built from, and nothing else: equal inputs give equal bytes. */
import { type IdentityPaths, identityPaths, resourceByIdentity } from "../naming/identity-paths";
import { compareText } from "../naming/order";
import { patternOf } from "../naming/pattern";
import type { Location } from "../types/location";
import type { Platform } from "../types/platform";
import type { Backend } from "../types/shared/state";
import type { Unit, UnitInput, UnitInputOf, UnitKind, UnitResources } from "../types/unit";
import type { BackendOf, LiveKind } from "./kinds/definition";
import { stackName } from "./stack-name";
import { kindDefinition, liveKinds } from "./unit-kinds";

interface LiveResource {
  readonly resource: UnitResources[UnitKind];
  /** Keys of locations in which it has resources. */
  readonly locations: readonly string[];
}

/** A tombstone is an empty stack. */
const tombstone: LiveResource = { resource: null, locations: [] };

interface Index {
  readonly locations: ReadonlyMap<string, Location>;
  /** By stack. */
  readonly live: ReadonlyMap<string, LiveResource>;
  readonly identities: IdentityPaths;
  readonly overrides: readonly { readonly matches: (stack: string) => boolean; readonly override: UnitInput["overrides"][number] }[];
}

/** Cached, because a platform never changes and each of its units reads the index. */
const indexes = new WeakMap<Platform, Index>();

/** @throws Error if the unit is not part of the platform */
export function unitInputOf(platform: Platform, unit: Unit): UnitInput {
  const index = indexes.get(platform) ?? makeIndex(platform);
  indexes.set(platform, index);
  const location = platform.formerLocations[unit.stack] ?? index.locations.get(unit.location);
  const live = unit.kind === "tombstone" ? tombstone : index.live.get(unit.stack);
  if (location === undefined || live === undefined) throw new Error(`${unit.stack} is not a unit of this platform`);
  const { resource, locations } = live;
  // The kind, the unit and its resource belong together, which the compiler cannot infer from the look-up.
  return {
    kind: unit.kind,
    unit: resourceByIdentity(unit, index.identities),
    platform: { name: platform.name, environment: platform.environment },
    location,
    otherLocations: otherLocations(locations, unit.location, index),
    resource: resourceByIdentity(resource, index.identities),
    outside: outsideOf(resource, platform.outside),
    overrides:
      unit.kind !== "tombstone" ? index.overrides.filter(({ matches }) => matches(unit.stack)).map(({ override }) => override) : [],
  } as UnitInputOf<UnitKind> as UnitInput;
}

function makeIndex(platform: Platform): Index {
  const live = new Map<string, LiveResource>();
  const backends = new Map(platform.units.map(({ stack, backend }) => [stack, backend]));
  // Called only for units of the platform, which all have a backend.
  const backendOf: BackendOf = (_location, stack) => backends.get(stack)!;
  for (const kind of liveKinds) indexKind(kind, platform, backendOf, live);
  return {
    locations: new Map(platform.locations.map((location) => [location.key, location])),
    live,
    identities: identityPaths(platform),
    overrides: platform.overrides.map((override, position) => ({
      matches: patternOf(override.stack),
      override: { ...override, path: `overrides.${position}` },
    })),
  };
}

function indexKind<K extends LiveKind>(kind: K, platform: Platform, backendOf: BackendOf, index: Map<string, LiveResource>): void {
  const { all, id, locations } = kindDefinition(kind);
  for (const resource of all(platform, backendOf)) index.set(stackName(kind, id(resource)), { resource, locations: locations(resource) });
}

/** Other locations in which the unit has resources, sorted by key. */
const otherLocations = (touched: readonly string[], own: string, { locations }: Index): Location[] =>
  [...new Set(touched)]
    .filter((key) => key !== own)
    .sort(compareText)
    .flatMap((key) => locations.get(key) ?? []);

/** States of other Terraform whose outputs the resource references at any depth. */
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
