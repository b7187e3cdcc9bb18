/** What an orchestrator consists of, for the table of the assembly: its own resolver, and what builds its clusters. */
import type { ResolveCluster } from "../platform/resolve/resolvers";
import type { ManagedClusters, ManagedOrchestrator } from "../platform/types/cluster";
import type { BuildUnit, Lazy } from "./build";
import type { MockOutputs } from "./mocks";

export interface OrchestratorModule<K extends ManagedOrchestrator> {
  /** Loads no cdktf. */
  readonly resolve: ResolveCluster<K>;
  readonly build: Lazy<BuildUnit<"cluster", ManagedClusters[K]>>;
  readonly mockOutputs: Lazy<(cluster: ManagedClusters[K]) => MockOutputs>;
}
