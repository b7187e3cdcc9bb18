/** Registries, who reads them, and what their locations hold once for all of them. */
import type { Problem } from "../../language/problems/problem";
import type { ParsedRegistry } from "../../language/schema/registry";
import { backendOf } from "../naming/state-backend";
import type { Cloud, Location, Locations } from "../types/location";
import type { Network } from "../types/network";
import type { ExistingRegistry, LocationSettings, ManagedRegistries, Registry } from "../types/registry";
import { stackName } from "../units/stack-name";
import { encryptionOf } from "./clusters";
import { type Context, ifValid, resolveContextOf } from "./context";
import type { ParsedEntry } from "./entries";
import { type ReadRegistry, readersOf } from "./pulls";
import type { CloudResolvers, RegistryResolveContext } from "./resolvers";

/** Sorted by key. One at fault is reported and left out. */
export function resolveRegistries(
  declared: readonly ParsedEntry<ParsedRegistry>[],
  clusters: ReadonlyMap<string, ParsedEntry<unknown>>,
  networks: readonly Network[],
  context: Context,
): ReadRegistry[] {
  return declared.flatMap((entry) => {
    const { cloud } = entry.location;
    return ifValid(context, () => resolveRegistry(cloud, entry, { clusters, networks }, context)) ?? [];
  });
}

interface Neighbours {
  readonly clusters: ReadonlyMap<string, ParsedEntry<unknown>>;
  readonly networks: readonly Network[];
}

function resolveRegistry<C extends Cloud>(
  cloud: C,
  entry: ParsedEntry<ParsedRegistry>,
  { clusters, networks }: Neighbours,
  context: Context,
): ReadRegistry {
  const { parsed, meta, location } = entry;
  const resolvers: CloudResolvers<C> = context.tables.clouds[cloud];
  checkReplicas(entry, context);
  const readers = readersOf(entry, clusters, context.report);
  const resolveContext = {
    ...resolveContextOf(context, location as Locations[C], meta.path.split("."), meta.id),
    locations: context.locations,
    networks: stacksOf(networks, location, context),
  };
  // One that exists is encrypted by others.
  const encryption = parsed.encryption ?? (parsed.existing === undefined ? encryptionOf(location, context) : undefined);
  const complete = { ...parsed, ...(encryption !== undefined && { encryption }), readers: [...readers.outside] };
  const registry = resolvers.registry(complete, meta, repositoriesOf(entry, context), resolveContext);
  const home = location as Locations[C];
  const repositories =
    registry.kind === "existing"
      ? { own: resolvers.repositoryIds.existing((registry as ExistingRegistry).address, home), mirrored: [] }
      : resolvers.repositoryIds.made(registry as ManagedRegistries[C], home);
  return { registry, location, repositories, readers: readers.clusters };
}

const stacksOf = (networks: readonly Network[], location: Location, context: Context): RegistryResolveContext["networks"] =>
  networks
    .filter((network) => network.kind === "managed" && network.location === location.key)
    .map(({ key, id }) => {
      const stack = stackName("network", id);
      return { network: key, stack, backend: backendOf(context, location.key, stack) };
    });

/** Those that are written, else the images that name this registry. */
function repositoriesOf({ parsed, meta, location }: ParsedEntry<ParsedRegistry>, { spec }: Context): readonly string[] {
  if (parsed.repositories !== undefined) return parsed.repositories;
  const names = (registry: string): boolean => registry === meta.key || `${registry}-${location.key}` === meta.key;
  return Object.keys(spec.images)
    .filter((image) => spec.images[image]?.registries.some(names))
    .sort();
}

function checkReplicas({ parsed, meta, location }: ParsedEntry<ParsedRegistry>, { locations, spec, report }: Context): void {
  parsed.replicas.forEach((replica, index) => {
    const written = Object.hasOwn(spec.locations, replica) ? spec.locations[replica] : undefined;
    if (written?.cloud === location.cloud && replica !== location.key) return;
    const others = [...locations.values()].filter(({ cloud, key }) => cloud === location.cloud && key !== location.key);
    report("B4071", [...meta.path.split("."), "replicas", index], {
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
    return settingsOf(cloud, location, registries, context) ?? [];
  });
}

function settingsOf<C extends Cloud>(
  cloud: C,
  location: Location,
  registries: readonly Registry[],
  { tables, locations, problems }: Context,
): LocationSettings | null {
  const resolvers: CloudResolvers<C> = tables.clouds[cloud];
  const report = (problem: Problem): void => void problems.push(problem);
  return resolvers.locationSettings(location as Locations[C], registries, { locations, report });
}
