/** Resolves registries with their readers, and the settings of their locations. */
import { cloudNames } from "../../catalog/cloud";
import { cloudCapabilities } from "../../catalog/cloud-capabilities";
import type { Problem } from "../../language/problems/problem";
import type { ParsedCluster } from "../../language/schema/cluster";
import type { ParsedRegistry } from "../../language/schema/registry";
import { backendOf } from "../naming/state-backend";
import type { ResolvedNetworks } from "../network/resolved-networks";
import type { Cloud, Location, Locations } from "../types/location";
import type { Network } from "../types/network";
import type { ExistingRegistry, LocationSettings } from "../types/registry";
import type { Prerequisite } from "../types/shared/prerequisite";
import { stackName } from "../units/stack-name";
import { encryptionOf } from "./clusters";
import { type Context, ifValid, resolveContextOf } from "./context";
import type { ParsedEntry } from "./entries";
import { pullersOf, type ReadRegistry, readersOf } from "./pulls";
import type { CloudResolvers, LocatedUnits, UsingNetwork } from "./resolvers";

export interface RegistryInputs {
  /** All clusters, by key. */
  readonly clusters: ReadonlyMap<string, ParsedEntry<ParsedCluster>>;
  readonly networks: ResolvedNetworks;
}

/** Sorted by key. Invalid registries are reported and omitted. */
export function resolveRegistries(
  declared: readonly ParsedEntry<ParsedRegistry>[],
  inputs: RegistryInputs,
  context: Context,
): ReadRegistry[] {
  return declared.flatMap((entry) => {
    const { cloud } = entry.location;
    return ifValid(context, () => resolveRegistry(cloud, entry, inputs, context)) ?? [];
  });
}

function resolveRegistry<C extends Cloud>(
  cloud: C,
  entry: ParsedEntry<ParsedRegistry>,
  inputs: RegistryInputs,
  context: Context,
): ReadRegistry {
  const { parsed, meta, location } = entry;
  const resolvers: CloudResolvers<C> = context.tables.clouds[cloud];
  const registryLocation = location as Locations[C];
  const readers = readersOf(entry, inputs.clusters, context.report);
  const pullers = pullersOf(entry, readers.clusters, inputs.clusters);
  if (parsed.existing !== undefined) {
    const registry: ExistingRegistry = { ...meta, cloud, kind: "existing", address: parsed.existing };
    const own = resolvers.repositoryIds.existing(registry.address, registryLocation);
    return { registry, location, repositories: { own, mirrored: [] }, readers: readers.clusters, pullers };
  }
  checkKeep(entry, context);
  checkScan(entry, context);
  const resolveContext = {
    ...resolveContextOf(context, registryLocation, meta.path.split("."), meta.id),
    locations: context.locations,
    networks: usingNetworks<C>(entry, pullers, inputs, context),
  };
  const encryption = parsed.encryption ?? encryptionOf(location, context);
  const complete = { ...parsed, ...(encryption !== undefined && { encryption }), readers: [...readers.outside] };
  const registry = resolvers.registry(complete, meta, repositoriesOf(entry, context), resolveContext);
  const repositories = resolvers.repositoryIds.managed(registry, registryLocation);
  return { registry, location, repositories, readers: readers.clusters, pullers };
}

/** The graph decides, not the location: the network of every cluster that may pull counts, wherever it is. */
function usingNetworks<C extends Cloud>(
  { location }: ParsedEntry<ParsedRegistry>,
  pullers: readonly ParsedEntry<ParsedCluster>[],
  { networks }: RegistryInputs,
  context: Context,
): readonly UsingNetwork<C>[] {
  const used = new Set(pullers.flatMap((entry) => networks.declaredOf({ entry, kind: "cluster" }) ?? []));
  return networks.networks
    .filter((network) => used.has(network) || (network.kind === "managed" && network.location === location.key))
    .map((network) => ({ network, state: network.kind === "managed" ? stateOf(network, context) : null }) as UsingNetwork<C>);
}

function stateOf({ id, location }: Network, context: Context): NonNullable<UsingNetwork["state"]> {
  const stack = stackName("network", id);
  return { stack, backend: backendOf(context, location, stack) };
}

function checkKeep({ parsed, meta, location }: ParsedEntry<ParsedRegistry>, { report }: Context): void {
  const { tagged } = parsed.keep;
  if (tagged !== undefined && !cloudCapabilities[location.cloud].countsTaggedImages)
    report("B4079", [...meta.path.split("."), "keep", "tagged"], {
      message: `Registries of ${cloudNames[location.cloud]} do not expire tagged images by number`,
      value: tagged,
    });
}

function checkScan({ parsed, meta, location }: ParsedEntry<ParsedRegistry>, { report }: Context): void {
  if (parsed.scan === "continuous" && !cloudCapabilities[location.cloud].scansContinuously)
    report("B4082", [...meta.path.split("."), "scan"], {
      message: `Registries of ${cloudNames[location.cloud]} cannot scan images continuously`,
      value: parsed.scan,
      allowed: "true, false",
    });
}

/** The repositories of the spec, else one for each image that names this registry. */
function repositoriesOf({ parsed, meta, location }: ParsedEntry<ParsedRegistry>, { spec }: Context): readonly string[] {
  if (parsed.repositories !== undefined) return parsed.repositories;
  const isThisRegistry = (registry: string): boolean => registry === meta.key || `${registry}-${location.key}` === meta.key;
  return Object.keys(spec.images)
    .filter((image) => spec.images[image]?.registries.some(isThisRegistry))
    .sort();
}

/** In the order of locations, without locations that have no settings. */
export function resolveLocationSettings(units: LocatedUnits, context: Context): LocationSettings[] {
  return [...context.locations.values()].flatMap((location) => {
    const { cloud } = location;
    return settingsOf(cloud, location, units, context) ?? [];
  });
}

function settingsOf<C extends Cloud>(
  cloud: C,
  location: Location,
  units: LocatedUnits,
  { spec, tables, platform, locations, problems, prerequisites }: Context,
): LocationSettings | null {
  const resolvers: CloudResolvers<C> = tables.clouds[cloud];
  const report = (problem: Problem): void => void problems.push(problem);
  const addPrerequisite = (prerequisite: Prerequisite): void => void prerequisites.push(prerequisite);
  const settingsContext = { locations, written: spec.locations, addPrerequisite, report };
  return resolvers.locationSettings(location as Locations[C], units.registries, settingsContext, { platform, units });
}
