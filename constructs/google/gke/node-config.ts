/** What a node is: its machine and disk, what it acts as, and what guards it. */
import type { ContainerNodePoolNodeConfig } from "@cdktf/provider-google/lib/container-node-pool";
import type { Pool } from "../../platform/types/shared/pool";
import { accelerators } from "./accelerators";
import { type ClusterContext, type NodeAccount, OAUTH_SCOPES } from "./cluster-context";

/** As GKE writes them. */
const effects = { NoSchedule: "NO_SCHEDULE", NoExecute: "NO_EXECUTE", PreferNoSchedule: "PREFER_NO_SCHEDULE" } as const;

/** What guards every node: an account of its own, a boot that is verified, workloads that see their own identity alone, a disk under the key. */
export const guardedNode = ({ keyId, name }: ClusterContext, account: NodeAccount) =>
  ({
    serviceAccount: account.email,
    oauthScopes: OAUTH_SCOPES,
    shieldedInstanceConfig: { enableSecureBoot: true, enableIntegrityMonitoring: true },
    workloadMetadataConfig: { mode: "GKE_METADATA" },
    metadata: { "disable-legacy-endpoints": "true" },
    // Firewall rules of others find the cluster's nodes by it.
    tags: [name],
    ...(keyId !== null && { bootDiskKmsKey: keyId }),
  }) satisfies ContainerNodePoolNodeConfig;

export function nodeConfig(clusterContext: ClusterContext, account: NodeAccount, pool: Pool): ContainerNodePoolNodeConfig {
  const { cluster } = clusterContext;
  const [machine] = pool.machines;
  const diskType = cluster.diskTypes[pool.id];
  if (machine === undefined || diskType === undefined) throw new Error(`${pool.path} has no machine or disk`);
  return {
    ...guardedNode(clusterContext, account),
    machineType: machine.type,
    diskSizeGb: pool.diskGiB,
    diskType,
    spot: pool.spot,
    ...scheduling(pool),
    ...(Object.keys(cluster.labels).length > 0 && { resourceLabels: { ...cluster.labels } }),
    ...(pool.os === "windows" ? windows : linux(cluster.imageStreaming)),
    ...graphics(pool),
  };
}

function scheduling({ nodeLabels, taints }: Pool): Pick<ContainerNodePoolNodeConfig, "labels" | "taint"> {
  return {
    ...(Object.keys(nodeLabels).length > 0 && { labels: { ...nodeLabels } }),
    // GKE taints GPU nodes itself only where a pool without GPU was there before.
    ...(taints.length > 0 && { taint: taints.map(({ key, value, effect }) => ({ key, value, effect: effects[effect] })) }),
  };
}

const linux = (imageStreaming: boolean): ContainerNodePoolNodeConfig => ({
  imageType: "COS_CONTAINERD",
  gvnic: { enabled: true },
  gcfsConfig: { enabled: imageStreaming },
  // Beside any other setting of the kubelet, limits of CPU would no longer be kept unless this is said.
  kubeletConfig: { cpuCfsQuota: true, insecureKubeletReadonlyPortEnabled: "FALSE" },
});

const windows: ContainerNodePoolNodeConfig = {
  imageType: "WINDOWS_LTSC_CONTAINERD",
  windowsNodeConfig: { osversion: "OS_VERSION_LTSC2022" },
  // The cluster's default is for Linux.
  gcfsConfig: { enabled: false },
};

/** GKE brings driver and device plugin. */
function graphics({ gpu }: Pool): ContainerNodePoolNodeConfig {
  if (gpu === null) return {};
  const type = accelerators[gpu.type] ?? gpu.type;
  return { guestAccelerator: [{ type, count: gpu.count, gpuDriverInstallationConfig: { gpuDriverVersion: "DEFAULT" } }] };
}
