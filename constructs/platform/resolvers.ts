/** What each cloud and orchestrator decides for itself: the tables that shared resolving is handed. */
import type { Problem } from "../spec/problem";
import type { ParsedCluster } from "../spec/schema/cluster";
import type { HypervisorKind, ParsedHypervisor } from "../spec/schema/hypervisor";
import type { ParsedLocation } from "../spec/schema/location";
import type { ParsedNetwork } from "../spec/schema/network";
import type { ParsedRegistry } from "../spec/schema/registry";
import type { Before } from "./keeper";
import type { RepositoryIds } from "./pulls";
import type { BuiltOrchestrator, Clusters } from "./types/cluster";
import type { Bootstrap, HostGroups } from "./types/hosts";
import type { Cloud, Location, Locations } from "./types/location";
import type { ExistingNetworks, MadeNetworks, NetworkCloud } from "./types/network";
import type { ExistingRegistry, LocationSettingsOf, MadeRegistries, Registry } from "./types/registry";
import type { Backend } from "./types/state";
import type { Thing } from "./types/thing";

/** What a resolver may ask of its surroundings. */
export interface Around<C extends Cloud = Cloud> {
  readonly platform: { readonly name: string; readonly environment: string | null };
  readonly location: Locations[C];
  /** The lock's choice for `path` while `need` (plain JSON) is the same; otherwise what `choose` answers, which the lock then keeps. */
  keep<T>(path: string, need: unknown, choose: (before?: Before<T>) => T): T;
  report(problem: Problem): void;
}

/** What a registry may ask beside: where it is copied to, and what could reach it from inside. */
export interface AroundRegistry<C extends Cloud = Cloud> extends Around<C> {
  /** All that are sound, by key. */
  readonly locations: ReadonlyMap<string, Location>;
  /** Networks of its location that stacks of their own make. */
  readonly networks: readonly { readonly network: string; readonly stack: string; readonly backend: Backend }[];
}

/** What gathering a location's settings may ask: the other locations, those at fault left out. */
export interface AroundSettings {
  readonly locations: ReadonlyMap<string, Location>;
  report(problem: Problem): void;
}

/** What shared code has decided before an orchestrator adds its own. */
export type SharedOf<K extends BuiltOrchestrator> = Pick<
  Clusters[K],
  keyof Thing | "orchestrator" | "cloud" | "network" | "encryption" | "logs" | "metrics" | "pools" | "roles" | "pulls"
>;

export type ResolveCluster<K extends BuiltOrchestrator> = (
  parsed: ParsedCluster,
  shared: SharedOf<K>,
  around: Around<Clusters[K]["cloud"]>,
) => Clusters[K];

/** A cloud's own part of resolving. `zones` are suffixes, `ranges` the network's, the first first. */
export interface CloudResolvers<C extends NetworkCloud> {
  location(parsed: Extract<ParsedLocation, { cloud: C }>, key: string, labels: Thing["labels"]): Locations[C];
  madeNetwork(
    parsed: ParsedNetwork,
    thing: Thing,
    plan: { readonly zones: readonly string[]; readonly ranges: readonly string[] },
    around: Around<C>,
  ): MadeNetworks[C];
  existingNetwork(parsed: ParsedNetwork, thing: Thing, around: Around<C>): ExistingNetworks[C];
  /** `parsed.readers` holds accounts and principals alone: clusters' keys are replaced by their accounts before, as is a missing `encryption` by the location's. */
  registry(
    parsed: ParsedRegistry,
    thing: Thing,
    repositories: readonly string[],
    around: AroundRegistry<C>,
  ): MadeRegistries[C] | ExistingRegistry;
  /** How rights name repositories, of registries that are made and, by their address, of those that exist. */
  readonly repositoryIds: {
    made(registry: MadeRegistries[C], location: Locations[C]): RepositoryIds;
    /** Empty where the address is not one of this cloud: then it needs no right. */
    existing(address: string, location: Locations[C]): readonly string[];
  };
  /** Null where nothing has to be set once for the location. `all` are the registries of the whole platform. */
  locationSettings(location: Locations[C], all: readonly Registry[], around: AroundSettings): LocationSettingsOf<C> | null;
  hosts(
    parsed: ParsedHypervisor,
    shared: Pick<HostGroups[C], keyof Thing | "network" | "encryption">,
    bootstrap: Bootstrap,
    around: Around<C>,
  ): HostGroups[C];
}
export type CloudTable = { readonly [C in NetworkCloud]: CloudResolvers<C> };
export type ClusterTable = { readonly [K in BuiltOrchestrator]: ResolveCluster<K> };
/** What each hypervisor that is built makes of a host. */
export type BootstrapTable = { readonly [H in HypervisorKind]?: (parsed: ParsedHypervisor) => Bootstrap };

/** Everything that shared resolving is handed. */
export interface ResolverTables {
  readonly clouds: CloudTable;
  readonly clusters: ClusterTable;
  readonly bootstrap: BootstrapTable;
}
