/** How each managed cluster is reached by the stacks that put something on it: clouds and drivers meet here. */
import { ecsAccess } from "../aws/ecs/cluster-access";
import { eksAccess } from "../aws/eks/cluster-access";
import { aksAccess } from "../azure/aks/cluster-access";
import type { BuildContext } from "../contracts/build";
import type { AccessFromOutputs } from "../contracts/cluster-access";
import { gkeAccess } from "../google/gke/cluster-access";
import type { ManagedClusters, ManagedOrchestrator } from "../platform/types/cluster";
import type { Location, Locations } from "../platform/types/location";
import type { Backend } from "../platform/types/shared/state";

const accesses: { readonly [K in ManagedOrchestrator]: AccessFromOutputs<K> } = {
  eks: eksAccess,
  ecs: ecsAccess,
  gke: gkeAccess,
  aks: aksAccess,
};

/** Where the stack of a cluster keeps its outputs. */
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
): ReturnType<AccessFromOutputs<K>> {
  const { fqn } = context.outputsOf(stack, backend);
  // A unit is in the location of its cluster, which types cannot follow.
  const own = location as Locations[ManagedClusters[K]["cloud"]];
  return accesses[orchestrator](cluster, own, (name) => `${fqn}.outputs.${name}`) as ReturnType<AccessFromOutputs<K>>;
}
