/** What each cloud and orchestrator decides for itself: the tables that shared resolving is handed. */
import type { Problem } from "../../language/problems/problem";
import type { ParsedCluster } from "../../language/schema/cluster";
import type { ParsedLocation } from "../../language/schema/location";
import type { ParsedNetwork } from "../../language/schema/network";
import type { ParsedRegistry } from "../../language/schema/registry";
import type { ManagedClusters, ManagedOrchestrator } from "../types/cluster";
import type { Cloud, Location, Locations } from "../types/location";
import type { ExistingNetworks, ManagedNetworks } from "../types/network";
import type { LocationSettingsOf, ManagedRegistries, Registry } from "../types/registry";
import type { RepositoryIds } from "../types/shared/registry";
import type { ResourceMeta } from "../types/shared/resource-meta";
import type { Backend } from "../types/shared/state";
import type { BootRenderers, HypervisorEngines } from "./engine";
import type { HostPoolResolver } from "./host-pool-resolver";
import type { ResolveContext } from "./resolve-context";

export type { ResolveContext } from "./resolve-context";

/** What a registry may ask beside: where it is copied to, and what could reach it from inside. */
export interface RegistryResolveContext<C extends Cloud = Cloud> extends ResolveContext<C> {
  /** All that are sound, by key. */
  readonly locations: ReadonlyMap<string, Location>;
  /** Networks of its location that stacks of their own make. */
  readonly networks: readonly { readonly network: string; readonly stack: string; readonly backend: Backend }[];
}

/** What gathering a location's settings may ask: the other locations, those at fault left out. */
export interface LocationSettingsContext {
  readonly locations: ReadonlyMap<string, Location>;
  report(problem: Problem): void;
}

/** What shared code has decided before an orchestrator adds its own. */
export type SharedOf<K extends ManagedOrchestrator> = Pick<
  ManagedClusters[K],
  keyof ResourceMeta | "orchestrator" | "cloud" | "network" | "encryption" | "logs" | "metrics" | "pools" | "roles" | "pulls"
>;

export type ResolveCluster<K extends ManagedOrchestrator> = (
  parsed: ParsedCluster,
  shared: SharedOf<K>,
  context: ResolveContext<ManagedClusters[K]["cloud"]>,
) => ManagedClusters[K];

/** A cloud's own part of resolving. `zones` are suffixes, `ranges` the network's, the first first. */
export interface CloudResolvers<C extends Cloud> {
  location(parsed: Extract<ParsedLocation, { cloud: C }>, key: string, labels: ResourceMeta["labels"]): Locations[C];
  managedNetwork(
    parsed: ParsedNetwork,
    meta: ResourceMeta,
    plan: { readonly zones: readonly string[]; readonly ranges: readonly string[] },
    context: ResolveContext<C>,
  ): ManagedNetworks[C];
  existingNetwork(parsed: ParsedNetwork, meta: ResourceMeta, context: ResolveContext<C>): ExistingNetworks[C];
  /** `parsed.readers` holds accounts and principals alone: clusters' keys are replaced by their accounts before, as is a missing `encryption` by the location's. */
  registry(
    parsed: ParsedRegistry,
    meta: ResourceMeta,
    repositories: readonly string[],
    context: RegistryResolveContext<C>,
  ): ManagedRegistries[C];
  /** How rights name repositories, of registries that are made and, by their address, of those that exist. */
  readonly repositoryIds: {
    made(registry: ManagedRegistries[C], location: Locations[C]): RepositoryIds;
    /** Empty where the address is not one of this cloud: then it needs no right. */
    existing(address: string, location: Locations[C]): readonly string[];
  };
  /** Null where nothing has to be set once for the location. `all` are the registries of the whole platform. */
  locationSettings(location: Locations[C], all: readonly Registry[], context: LocationSettingsContext): LocationSettingsOf<C> | null;
  readonly hostPools: HostPoolResolver<C>;
}
export type CloudTable = { readonly [C in Cloud]: CloudResolvers<C> };
export type ClusterTable = { readonly [K in ManagedOrchestrator]: ResolveCluster<K> };
/** Everything that shared resolving is handed. */
export interface ResolverTables {
  readonly clouds: CloudTable;
  readonly clusters: ClusterTable;
  readonly hypervisors: HypervisorEngines;
  readonly boot: BootRenderers;
}
