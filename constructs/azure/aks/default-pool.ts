/** AKS's default node pool, for the cluster's own components only. Changes that cannot be made in place rotate it through a temporary pool. */
import type { KubernetesClusterDefaultNodePool } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import type { ClusterContext } from "./cluster-context";
import { nodeSettings, upgradeSettings } from "./node-settings";
import { isSystem } from "./resolving/pools";

const TEMPORARY_NAME = "systemtmp";

/** The key of the system pool, which every cluster has. */
export function systemPoolOf({ cluster }: Pick<ClusterContext, "cluster">) {
  const pool = cluster.pools.find(isSystem);
  if (pool === undefined) throw new Error(`${cluster.path} has no pool for the system`);
  return pool;
}

export function defaultPool(clusterContext: ClusterContext): KubernetesClusterDefaultNodePool {
  const pool = systemPoolOf(clusterContext);
  const { drainTimeoutInMinutes, nodeSoakDurationInMinutes } = upgradeSettings(pool);
  return {
    name: pool.name,
    type: "VirtualMachineScaleSets",
    temporaryNameForRotation: TEMPORARY_NAME,
    onlyCriticalAddonsEnabled: true,
    ...nodeSettings(pool, clusterContext),
    ...(Object.keys(pool.nodeLabels).length > 0 && { nodeLabels: { ...pool.nodeLabels } }),
    // Always set: its removal would replace the cluster.
    upgradeSettings: { maxSurge: String(pool.rollout.maxSurge), drainTimeoutInMinutes, nodeSoakDurationInMinutes },
  };
}
