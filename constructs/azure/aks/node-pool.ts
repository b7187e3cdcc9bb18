/** A node pool other than the default one. Its name includes everything that cannot change in place, so that a replacement is created first. */
import { KubernetesClusterNodePool, type KubernetesClusterNodePoolConfig } from "@cdktf/provider-azurerm/lib/kubernetes-cluster-node-pool";
import type { Construct } from "constructs";
import { poolTimeouts } from "../../contracts/timeouts";
import { isScaled } from "../../platform/pools/scaling";
import type { Pool } from "../../platform/types/shared/pool";
import type { ControlPlaneContext } from "./cluster-context";
import { followsChannel, nodeSettings, upgradeSettings } from "./node-settings";

/** How long the provider waits for an update of a node pool. */
const UPDATE_SECONDS = 3600;
/** The maximum price is the on-demand price. */
const ANY_PRICE = -1;

export function createNodePool(scope: Construct, id: string, pool: Pool, clusterContext: ControlPlaneContext): KubernetesClusterNodePool {
  const ignored = [...(isScaled(pool) ? ["node_count"] : []), ...(followsChannel(clusterContext) ? ["orchestrator_version"] : [])];
  return new KubernetesClusterNodePool(scope, id, {
    name: pool.name,
    kubernetesClusterId: clusterContext.control.id,
    mode: "User",
    osType: pool.os === "windows" ? "Windows" : "Linux",
    ...nodeSettings(pool, clusterContext),
    ...scheduling(pool),
    ...(pool.gpu !== null && { gpuDriver: "Install" }),
    ...capacity(pool),
    ...poolTimeouts(clusterContext.cluster.timeouts, pool, UPDATE_SECONDS),
    lifecycle: { createBeforeDestroy: true, ...(ignored.length > 0 && { ignoreChanges: ignored }) },
  });
}

function scheduling({ taints, spot, nodeLabels, gpu }: Pool): Pick<KubernetesClusterNodePoolConfig, "nodeLabels" | "nodeTaints"> {
  const labels = {
    // AKS adds it, so that leaving it out would be a difference in every plan.
    ...(spot && { "kubernetes.azure.com/scalesetpriority": "spot" }),
    ...(gpu !== null && { "nvidia.com/gpu.present": "true" }),
    ...nodeLabels,
  };
  return {
    ...(Object.keys(labels).length > 0 && { nodeLabels: labels }),
    ...(taints.length > 0 && { nodeTaints: taints.map(({ key, value, effect }) => `${key}=${value}:${effect}`) }),
  };
}

/**
 * AKS does not support upgrade settings on spot pools; on other pools, removing them would replace the pool.
 * @see https://github.com/hashicorp/terraform-provider-azurerm/issues/19355
 */
const capacity = (pool: Pool): Partial<KubernetesClusterNodePoolConfig> =>
  pool.spot
    ? { priority: "Spot", evictionPolicy: "Delete", spotMaxPrice: ANY_PRICE }
    : { priority: "Regular", upgradeSettings: upgradeSettings(pool) };
