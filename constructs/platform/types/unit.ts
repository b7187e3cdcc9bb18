/** Units, each with one stack, and the part of the platform that it is built from. */
import type { ParsedOverride } from "../../language/schema/exception";
import type { ChartedOrchestrator, Cluster, ManagedClusters } from "./cluster";
import type { HostGroup } from "./host-group";
import type { Cloud, Location, Locations } from "./location";
import type { ManagedNetwork } from "./network";
import type { LocationSettings, ManagedRegistry } from "./registry";
import type { Backend } from "./shared/state";

/** A cluster whose charts are installed, and the backend of its stack, whose outputs contain the access to it. */
type AddonsByOrchestrator = {
  [K in ChartedOrchestrator]: ManagedClusters[K] & { readonly clusterState: { readonly stack: string; readonly backend: Backend } };
};
export type ClusterAddonsOf<K extends ChartedOrchestrator> = AddonsByOrchestrator[K];
export type ClusterAddons = ClusterAddonsOf<ChartedOrchestrator>;

export interface UnitResources {
  location: LocationSettings;
  network: ManagedNetwork;
  registry: ManagedRegistry;
  cluster: Cluster;
  addons: ClusterAddons;
  hosts: HostGroup;
  /** A unit that left the spec and is destroyed by the next deploy. */
  tombstone: null;
}
export type UnitKind = keyof UnitResources;

export interface Unit<K extends UnitKind = UnitKind> {
  /** The stack's name: `cluster-apps-use1`. By identity, not key. */
  readonly stack: string;
  readonly kind: K;
  /** Path in the spec, kept in the output for review; null for tombstones. */
  readonly path: string | null;
  /** Key of the location. */
  readonly location: string;
  readonly backend: Backend;
  /** Stacks that are deployed before this one; for a tombstone, stacks that are destroyed before it. */
  readonly needs: readonly string[];
  readonly protected: boolean;
  /** Its parts that hold data, as the ledger remembers them; sorted. */
  readonly holds: readonly string[];
}

/** Everything that a stack is built from. Equal inputs give equal bytes. */
export type UnitInput = { [K in UnitKind]: UnitInputOf<K> }[UnitKind];
/** @typeParam R the resource of one cloud or orchestrator; its location is on the same cloud */
export interface UnitInputOf<K extends UnitKind, R extends UnitResources[K] = UnitResources[K]> {
  readonly kind: K;
  readonly unit: Unit<K>;
  readonly platform: { readonly name: string; readonly environment: string | null };
  readonly location: LocationOf<R>;
  /** Other locations in which the unit has resources, such as replicas; sorted by key. */
  readonly otherLocations: readonly Location[];
  readonly resource: R;
  /** Other Terraform states that the resource references, by key. */
  readonly outside: Readonly<Record<string, Backend>>;
  /** Overrides whose `stack` matches. */
  readonly overrides: readonly (ParsedOverride & { readonly path: string })[];
}

/** A location on the same cloud as the resource. */
type LocationOf<R> = R extends { readonly cloud: infer C extends Cloud } ? Locations[C] : Location;
