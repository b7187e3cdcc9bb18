/** The builders of an orchestrator's clusters, which are loaded on first use. The resolver is separate, because resolving must not load cdktf. */
import type { ManagedClusters, ManagedOrchestrator } from "../platform/types/cluster";
import type { BuildUnit, Lazy } from "./build";
import type { AccessFromOutputs } from "./cluster-access";
import type { MockOutputs } from "./mocks";

export interface ClusterBuilders<K extends ManagedOrchestrator> {
  readonly build: Lazy<BuildUnit<"cluster", ManagedClusters[K]>>;
  /** Pure, so it is loaded with the table. */
  readonly access: AccessFromOutputs<K>;
  readonly mockOutputs: Lazy<(cluster: ManagedClusters[K]) => MockOutputs>;
}
