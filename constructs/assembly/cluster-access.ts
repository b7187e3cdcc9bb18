import type { BuildContext } from "../contracts/build";
import type { ManagedAccess } from "../contracts/cluster-access";
import type { ClusterBuilders } from "../contracts/orchestrator";
import type { ManagedClusters, ManagedOrchestrator } from "../platform/types/cluster";
import type { Location, Locations } from "../platform/types/location";
import type { Backend } from "../platform/types/shared/state";
import { clusterBuilders } from "./cluster-builders";

/** The state that contains the outputs of a cluster's stack. */
export interface ClusterState {
  readonly stack: string;
  readonly backend: Backend;
}

/** The access to a managed cluster, read from the state of its stack. */
export function accessTo<K extends ManagedOrchestrator>(
  orchestrator: K,
  cluster: ManagedClusters[K],
  location: Location,
  { stack, backend }: ClusterState,
  context: BuildContext,
): ManagedAccess<K> {
  const { fqn } = context.outputsOf(stack, backend);
  // A unit is in the location of its cluster, which types cannot follow.
  const own = location as Locations[ManagedClusters[K]["cloud"]];
  const { access }: ClusterBuilders<K> = clusterBuilders[orchestrator];
  return access(cluster, own, (name) => `${fqn}.outputs.${name}`);
}
