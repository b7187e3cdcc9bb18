/** Settings that AKS's default pool and other pools share. */

import { isScaled } from "../../platform/pools/scaling";
import type { Pool } from "../../platform/types/shared/pool";
import type { ClusterContext } from "./cluster-context";

/** The number that Kubernetes is designed for; an overlay has addresses for more on each node. */
const PODS_OF_NODE = 110;

/** AzureLinux has not the drivers of all GPUs that Azure offers; Ubuntu has. @see https://learn.microsoft.com/azure/aks/use-nvidia-gpu */
export const osSku = ({ os, gpu }: Pick<Pool, "os" | "gpu">): string =>
  os === "windows" ? "Windows2022" : gpu === null ? "AzureLinux" : "Ubuntu";

export function nodeSettings(pool: Pool, { cluster, placement, links }: ClusterContext) {
  const [machine] = pool.machines;
  if (machine === undefined) throw new Error(`${pool.path} has no machine`);
  return {
    vmSize: machine.type,
    orchestratorVersion: cluster.version,
    osSku: osSku(pool),
    osDiskType: "Managed",
    osDiskSizeGb: pool.diskGiB,
    hostEncryptionEnabled: cluster.hostEncryption,
    nodePublicIpEnabled: false,
    vnetSubnetId: links.nodeSubnetId,
    maxPods: PODS_OF_NODE,
    ...(pool.zones.length > 0 && { zones: [...pool.zones] }),
    ...sizing(pool),
    ...(Object.keys(placement.labels).length > 0 && { tags: { ...placement.labels } }),
  };
}

const sizing = (pool: Pool) =>
  isScaled(pool)
    ? { autoScalingEnabled: true, nodeCount: pool.count.min, minCount: pool.count.min, maxCount: pool.count.max }
    : { autoScalingEnabled: false, nodeCount: pool.count.min };

/** AKS accepts only one of the two. */
export function upgradeSettings({ rollout: { maxSurge, maxUnavailable, drainSeconds } }: Pool) {
  const pace = maxUnavailable > 0 ? { maxUnavailable: String(maxUnavailable) } : { maxSurge: String(maxSurge) };
  return { ...pace, drainTimeoutInMinutes: drainSeconds / 60, nodeSoakDurationInMinutes: 0 };
}

/** Channels that move a cluster to another minor version: the version of the spec is only its initial one. */
export const followsChannel = ({ cluster }: Pick<ClusterContext, "cluster">): boolean => ["stable", "rapid"].includes(cluster.channel);
