/** The tables of what each cloud, orchestrator and engine decides, which shared resolving calls. */
import type { Problem } from "../../language/problems/problem";
import type { ParsedCluster } from "../../language/schema/cluster";
import type { ParsedLocation } from "../../language/schema/location";
import type { ParsedNetwork } from "../../language/schema/network";
import type { ParsedRegistry } from "../../language/schema/registry";
import type { NetworkPlan } from "../network/network-plan";
import type { ManagedClusters, ManagedOrchestrator } from "../types/cluster";
import type { Cloud, Location, Locations } from "../types/location";
import type { ExistingNetworks, ManagedNetworks } from "../types/network";
import type { Platform } from "../types/platform";
import type { LocationSettingsByCloud, ManagedRegistries, Registry } from "../types/registry";
import type { Prerequisite } from "../types/shared/prerequisite";
import type { RepositoryIds } from "../types/shared/registry";
import type { ResourceMeta } from "../types/shared/resource-meta";
import type { Backend } from "../types/shared/state";
import type { BootRenderers, HypervisorEngines } from "./engine";
import type { HostPoolResolver } from "./host-pool-resolver";
import type { ResolveContext } from "./resolve-context";

/** The context of a registry, with the locations of its replicas and the networks of its private endpoints. */
export interface RegistryResolveContext<C extends Cloud = Cloud> extends ResolveContext<C> {
  /** All valid locations, by key. */
  readonly locations: ReadonlyMap<string, Location>;
  /** Declared networks from which it is used: the managed ones of its location, and those of the clusters that pull. Sorted by key. */
  readonly networks: readonly UsingNetwork<C>[];
}

/** A declared network, with its stack; null if it is existing. */
export interface UsingNetwork<C extends Cloud = Cloud> {
  readonly network: ManagedNetworks[C] | ExistingNetworks[C];
  readonly state: { readonly stack: string; readonly backend: Backend } | null;
}

/** Everything that can have resources in a location. */
export type LocatedUnits = Pick<Platform, "networks" | "registries" | "clusters" | "hostGroups">;

/** The context of a location's settings: all valid locations, by key. */
export interface LocationSettingsContext {
  readonly locations: ReadonlyMap<string, Location>;
  /** The locations as they are in the spec, by key. */
  readonly written: Readonly<Record<string, ParsedLocation>>;
  /** Adds what others have to do for the settings. */
  addPrerequisite(prerequisite: Prerequisite): void;
  report(problem: Problem): void;
}

/** The whole platform, as far as it decides what its locations need. */
export interface LocationUnits {
  readonly platform: ResolveContext["platform"];
  readonly units: LocatedUnits;
}

/** The fields of a cluster that shared code decides before the orchestrator's resolver. */
export type SharedOf<K extends ManagedOrchestrator> = Pick<
  ManagedClusters[K],
  | keyof ResourceMeta
  | "orchestrator"
  | "cloud"
  | "network"
  | "encryption"
  | "logs"
  | "metrics"
  | "timeouts"
  | "pools"
  | "roles"
  | "pulls"
  | "firewall"
>;

export type ResolveCluster<K extends ManagedOrchestrator> = (
  parsed: ParsedCluster,
  shared: SharedOf<K>,
  context: ResolveContext<ManagedClusters[K]["cloud"]>,
) => ManagedClusters[K];

/** The decisions of one cloud. */
export interface CloudResolvers<C extends Cloud> {
  location(parsed: Extract<ParsedLocation, { cloud: C }>, key: string, labels: ResourceMeta["labels"]): Locations[C];
  managedNetwork(parsed: ParsedNetwork, meta: ResourceMeta, plan: NetworkPlan, context: ResolveContext<C>): ManagedNetworks[C];
  existingNetwork(parsed: ParsedNetwork, meta: ResourceMeta, context: ResolveContext<C>): ExistingNetworks[C];
  /** `parsed.readers` contains only accounts and principals: keys of clusters are replaced by accounts before. `parsed.encryption` defaults to the location's. */
  registry(
    parsed: ParsedRegistry,
    meta: ResourceMeta,
    repositories: readonly string[],
    context: RegistryResolveContext<C>,
  ): ManagedRegistries[C];
  /** How permissions name the repositories of managed registries and, by address, of existing ones. */
  readonly repositoryIds: {
    managed(registry: ManagedRegistries[C], location: Locations[C]): RepositoryIds;
    /** Empty if the address does not belong to this cloud, which then requires no permission. */
    existing(address: string, location: Locations[C]): readonly string[];
  };
  /**
   * Whether a cluster in a network with `egress: none` has a way to a registry. Private endpoints that the registry's stack makes count.
   * @param home the location of the registry
   * @param from the location of the cluster
   */
  reachedWithoutEgress(registry: Registry, home: Locations[C], from: Locations[C], locations: ReadonlyMap<string, Location>): boolean;
  /** Null if the location has no settings. `all` contains the registries of the whole platform. */
  locationSettings(
    location: Locations[C],
    all: readonly Registry[],
    context: LocationSettingsContext,
    source: LocationUnits,
  ): LocationSettingsByCloud[C] | null;
  /** What must be done before the first deploy, or in between, because no resource of the cloud's provider does it. */
  prerequisites(location: Locations[C], source: LocationUnits): readonly Prerequisite[];
  readonly hostPools: HostPoolResolver<C>;
}
export type CloudTable = { readonly [C in Cloud]: CloudResolvers<C> };
export type ClusterTable = { readonly [K in ManagedOrchestrator]: ResolveCluster<K> };
/** All tables of shared resolving. */
export interface ResolverTables {
  readonly clouds: CloudTable;
  readonly clusters: ClusterTable;
  readonly hypervisors: HypervisorEngines;
  readonly boot: BootRenderers;
}
