/** The configuration of nodes: machine, disk, service account and hardening. */
import type { ContainerNodePoolNodeConfig } from "@cdktf/provider-google/lib/container-node-pool";
import type { Pool } from "../../platform/types/shared/pool";
import { accelerators } from "./accelerators";
import { type ClusterContext, type NodeAccount, OAUTH_SCOPES } from "./cluster-context";

/** GKE's names of taint effects. */
const effects = { NoSchedule: "NO_SCHEDULE", NoExecute: "NO_EXECUTE", PreferNoSchedule: "PREFER_NO_SCHEDULE" } as const;

/** Security settings of every node: own service account, Shielded VM, workload identity for pods, encrypted boot disk. */
export const hardenedNode = ({ keyId, name }: ClusterContext, account: NodeAccount) =>
  ({
    serviceAccount: account.email,
    oauthScopes: OAUTH_SCOPES,
    shieldedInstanceConfig: { enableSecureBoot: true, enableIntegrityMonitoring: true },
    workloadMetadataConfig: { mode: "GKE_METADATA" },
    metadata: { "disable-legacy-endpoints": "true" },
    // Firewall rules outside Berth can select the cluster's nodes by this tag.
    tags: [name],
    ...(keyId !== null && { bootDiskKmsKey: keyId }),
  }) satisfies ContainerNodePoolNodeConfig;

export function nodeConfig(clusterContext: ClusterContext, account: NodeAccount, pool: Pool): ContainerNodePoolNodeConfig {
  const { cluster } = clusterContext;
  const [machine] = pool.machines;
  const diskType = cluster.diskTypes[pool.id];
  if (machine === undefined || diskType === undefined) throw new Error(`${pool.path} has no machine or disk`);
  return {
    ...hardenedNode(clusterContext, account),
    machineType: machine.type,
    diskSizeGb: pool.diskGiB,
    diskType,
    spot: pool.spot,
    ...scheduling(pool),
    ...(Object.keys(cluster.labels).length > 0 && { resourceLabels: { ...cluster.labels } }),
    ...(pool.os === "windows" ? windows : linux(cluster.imageStreaming)),
    ...gpus(pool),
  };
}

function scheduling({ nodeLabels, taints }: Pool): Pick<ContainerNodePoolNodeConfig, "labels" | "taint"> {
  return {
    ...(Object.keys(nodeLabels).length > 0 && { labels: { ...nodeLabels } }),
    // GKE adds its own taint to GPU nodes only if the cluster already has a pool without GPUs.
    ...(taints.length > 0 && { taint: taints.map(({ key, value, effect }) => ({ key, value, effect: effects[effect] })) }),
  };
}

const linux = (imageStreaming: boolean): ContainerNodePoolNodeConfig => ({
  imageType: "COS_CONTAINERD",
  gvnic: { enabled: true },
  gcfsConfig: { enabled: imageStreaming },
  // With any other kubelet setting, the provider disables CPU limits unless cpuCfsQuota is true.
  kubeletConfig: { cpuCfsQuota: true, insecureKubeletReadonlyPortEnabled: "FALSE" },
});

const windows: ContainerNodePoolNodeConfig = {
  imageType: "WINDOWS_LTSC_CONTAINERD",
  windowsNodeConfig: { osversion: "OS_VERSION_LTSC2022" },
  // Overrides the cluster's default, because Windows nodes do not support image streaming.
  gcfsConfig: { enabled: false },
};

/** GKE installs the driver and the device plugin. */
function gpus({ gpu }: Pool): ContainerNodePoolNodeConfig {
  if (gpu === null) return {};
  const type = accelerators[gpu.type] ?? gpu.type;
  return { guestAccelerator: [{ type, count: gpu.count, gpuDriverInstallationConfig: { gpuDriverVersion: "DEFAULT" } }] };
}
