/** Registries, who reads them, and what their locations hold once for all of them. */
import type { Problem } from "../spec/problem";
import type { ParsedRegistry } from "../spec/schema/registry";
import { aroundOf, type Context, isBuiltCloud, sound } from "./context";
import { type ReadRegistry, readersOf } from "./pulls";
import { encryptionOf } from "./resolve-clusters";
import type { AroundRegistry, CloudResolvers } from "./resolvers";
import { backendOf } from "./state-of";
import { isBuilt, type Located } from "./things";
import type { Location, Locations } from "./types/location";
import type { Network, NetworkCloud } from "./types/network";
import type { ExistingRegistry, LocationSettings, MadeRegistries, Registry } from "./types/registry";
import { stackName } from "./unit-kinds";

/** Sorted by key. One at fault is reported and left out. */
export function resolveRegistries(
  declared: readonly Located<ParsedRegistry>[],
  clusters: ReadonlyMap<string, Located<unknown>>,
  networks: readonly Network[],
  context: Context,
): ReadRegistry[] {
  return declared.flatMap((located) => {
    const { cloud } = located.location;
    if (!isBuilt(located, context) || !isBuiltCloud(cloud, context)) return [];
    return sound(context, () => resolveRegistry(cloud, located, { clusters, networks }, context)) ?? [];
  });
}

interface Neighbours {
  readonly clusters: ReadonlyMap<string, Located<unknown>>;
  readonly networks: readonly Network[];
}

function resolveRegistry<C extends NetworkCloud>(
  cloud: C,
  located: Located<ParsedRegistry>,
  { clusters, networks }: Neighbours,
  context: Context,
): ReadRegistry {
  const { parsed, thing, location } = located;
  const resolvers: CloudResolvers<C> = context.tables.clouds[cloud];
  checkReplicas(located, context);
  const readers = readersOf(located, clusters, context.report);
  const around = {
    ...aroundOf(context, location as Locations[C], thing.path.split("."), thing.id),
    locations: context.locations,
    networks: stacksOf(networks, location, context),
  };
  // One that exists is encrypted by others.
  const encryption = parsed.encryption ?? (parsed.existing === undefined ? encryptionOf(location, context) : undefined);
  const complete = { ...parsed, ...(encryption !== undefined && { encryption }), readers: [...readers.outside] };
  const registry = resolvers.registry(complete, thing, repositoriesOf(located, context), around);
  const home = location as Locations[C];
  const repositories =
    registry.kind === "existing"
      ? { own: resolvers.repositoryIds.existing((registry as ExistingRegistry).address, home), mirrored: [] }
      : resolvers.repositoryIds.made(registry as MadeRegistries[C], home);
  return { registry, location, repositories, readers: readers.clusters };
}

const stacksOf = (networks: readonly Network[], location: Location, context: Context): AroundRegistry["networks"] =>
  networks
    .filter((network) => network.kind === "made" && network.location === location.key)
    .map(({ key, id }) => {
      const stack = stackName("network", id);
      return { network: key, stack, backend: backendOf(context, location.key, stack) };
    });

/** Those that are written, else the images that name this registry. */
function repositoriesOf({ parsed, thing, location }: Located<ParsedRegistry>, { spec }: Context): readonly string[] {
  if (parsed.repositories !== undefined) return parsed.repositories;
  const names = (registry: string): boolean => registry === thing.key || `${registry}-${location.key}` === thing.key;
  return Object.keys(spec.images)
    .filter((image) => spec.images[image]?.registries.some(names))
    .sort();
}

function checkReplicas({ parsed, thing, location }: Located<ParsedRegistry>, { locations, spec, report }: Context): void {
  parsed.replicas.forEach((replica, index) => {
    const written = Object.hasOwn(spec.locations, replica) ? spec.locations[replica] : undefined;
    if (written?.cloud === location.cloud && replica !== location.key) return;
    const others = [...locations.values()].filter(({ cloud, key }) => cloud === location.cloud && key !== location.key);
    report("B4071", [...thing.path.split("."), "replicas", index], {
      message:
        written === undefined
          ? "is not a key of locations"
          : `is ${replica === location.key ? "the registry's own location" : `on ${written.cloud}`}`,
      value: replica,
      allowed: others.map(({ key }) => key).join(", ") || "no other location of this cloud",
    });
  });
}

/** In the order of locations; only those that have something to set. */
export function resolveLocationSettings(registries: readonly Registry[], context: Context): LocationSettings[] {
  return [...context.locations.values()].flatMap((location) => {
    const { cloud } = location;
    return isBuiltCloud(cloud, context) ? (settingsOf(cloud, location, registries, context) ?? []) : [];
  });
}

function settingsOf<C extends NetworkCloud>(
  cloud: C,
  location: Location,
  registries: readonly Registry[],
  { tables, locations, problems }: Context,
): LocationSettings | null {
  const resolvers: CloudResolvers<C> = tables.clouds[cloud];
  const report = (problem: Problem): void => void problems.push(problem);
  return resolvers.locationSettings(location as Locations[C], registries, { locations, report });
}
