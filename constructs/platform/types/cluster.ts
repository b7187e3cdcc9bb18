/** Clusters, each orchestrator with a type of its own: no optional field, nothing decided later. */
import type { EcsCluster, EksCluster } from "./aws/cluster";
import type { AksCluster } from "./azure/cluster";
import type { GkeCluster } from "./google/cluster";
import type { Cloud } from "./location";
import type { Chart } from "./shared/cluster";

export interface ManagedClusters {
  eks: EksCluster;
  ecs: EcsCluster;
  gke: GkeCluster;
  aks: AksCluster;
}
export type ManagedOrchestrator = keyof ManagedClusters;
export type Cluster = ManagedClusters[ManagedOrchestrator];

/** Clusters that have add-ons by chart, which a stack of their own installs. */
export type ChartedOrchestrator = {
  [K in ManagedOrchestrator]: ManagedClusters[K] extends { readonly charts: readonly Chart[] } ? K : never;
}[ManagedOrchestrator];
export type ChartedCluster = ManagedClusters[ChartedOrchestrator];

/** A cluster that others made: only services are put on it. */
export interface ExistingCluster {
  readonly key: string;
  readonly path: string;
  readonly orchestrator: string;
  readonly cloud: Cloud;
  readonly location: string;
  readonly name: string;
}
