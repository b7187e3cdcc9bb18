/** Clusters by orchestrator. No field is optional: everything is decided. */
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

/** Orchestrators whose clusters can have charts, which a separate stack installs. */
export type ChartedOrchestrator = {
  [K in ManagedOrchestrator]: ManagedClusters[K] extends { readonly charts: readonly Chart[] } ? K : never;
}[ManagedOrchestrator];
export type ChartedCluster = ManagedClusters[ChartedOrchestrator];

/** A cluster that Berth does not manage. Only services are deployed to it. */
export interface ExistingCluster {
  readonly key: string;
  readonly path: string;
  readonly orchestrator: string;
  readonly cloud: Cloud;
  readonly location: string;
  readonly name: string;
}
