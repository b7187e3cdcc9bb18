/** Settings of the add-ons that GKE manages. */
import type { ContainerClusterConfig } from "@cdktf/provider-google/lib/container-cluster";
import type { GkeCluster } from "../../platform/types/google/cluster";

type AddonsConfig = NonNullable<ContainerClusterConfig["addonsConfig"]>;
type Switch = (enabled: boolean) => AddonsConfig;

/** By the names in managed-addons.ts, except Secret Manager, which has its own block. The provider has `enabled` for some and `disabled` for others. */
const switches: Readonly<Record<string, Switch>> = {
  "config-connector": (enabled) => ({ configConnectorConfig: { enabled } }),
  "filestore-csi-driver": (enabled) => ({ gcpFilestoreCsiDriverConfig: { enabled } }),
  "gcs-fuse-csi-driver": (enabled) => ({ gcsFuseCsiDriverConfig: { enabled } }),
  "horizontal-pod-autoscaling": (enabled) => ({ horizontalPodAutoscaling: { disabled: !enabled } }),
  "http-load-balancing": (enabled) => ({ httpLoadBalancing: { disabled: !enabled } }),
  "node-local-dns": (enabled) => ({ dnsCacheConfig: { enabled } }),
  "parallelstore-csi-driver": (enabled) => ({ parallelstoreCsiDriverConfig: { enabled } }),
  "persistent-disk-csi-driver": (enabled) => ({ gcePersistentDiskCsiDriverConfig: { enabled } }),
  "ray-operator": (enabled) => ({ rayOperatorConfig: [{ enabled }] }),
  "stateful-ha": (enabled) => ({ statefulHaConfig: { enabled } }),
};

export const SECRET_MANAGER = "secret-manager";

export function addonsConfig({ addons, mode, backup }: GkeCluster): Pick<ContainerClusterConfig, "addonsConfig" | "secretManagerConfig"> {
  const switched = Object.entries(addons).map(([name, enabled]) => switches[name]?.(enabled) ?? {});
  return {
    addonsConfig: Object.assign(
      {},
      ...switched,
      // Dataplane V2 implements network policies. This add-on is its predecessor, Calico.
      mode === "pools" ? { networkPolicyConfig: { disabled: true } } : {},
      { gkeBackupAgentConfig: { enabled: backup !== null } },
    ),
    secretManagerConfig: { enabled: addons[SECRET_MANAGER] === true },
  };
}
