/** The library: what a CDKTF app imports. */

export { ClusterAddons, type ClusterAddonsProps } from "./library/cluster-addons";
export { BerthError, type ConstructProblem } from "./library/error";
export { HostGroup, type HostGroupProps } from "./library/host-group";
export { defineLocation, type Location } from "./library/location";
export { LocationSettings, type LocationSettingsProps } from "./library/location-settings";
export { type ClusterReferences, ManagedCluster, type ManagedClusterProps } from "./library/managed-cluster";
export { Network, type NetworkProps } from "./library/network";
export type { OutputsOf } from "./library/outputs/outputs-of";
export type * from "./library/outputs/types.generated";
export type { PlatformProps } from "./library/platform";
export { Registry, type RegistryProps } from "./library/registry";
export type { SharedProps } from "./library/shared-props";
export type * from "./library/spec-types.generated";
export { BerthStack, type BerthStackProps, type StackOverride } from "./library/stack";
export type { ManagedOrchestrator as Orchestrator } from "./platform/types/cluster";
export type { Cloud } from "./platform/types/location";
