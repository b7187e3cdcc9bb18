/** Node settings of the cluster resource: for separate node pools, or for the nodes that Autopilot creates. */
import type { ContainerClusterConfig } from "@cdktf/provider-google/lib/container-cluster";
import type { TerraformResourceLifecycle } from "cdktf";
import { type ClusterContext, type NodeAccount, OAUTH_SCOPES } from "./cluster-context";
import { hardenedNode } from "./node-config";

export interface ClusterNodeSettings {
  readonly config: Partial<ContainerClusterConfig>;
  readonly lifecycle: TerraformResourceLifecycle;
}

/** GKE's default. A node gets a /24 of the pod range for 110 pods. */
const MAX_PODS_PER_NODE = 110;
/** Disables the read-only port of the kubelet, which has no authentication. */
const READ_ONLY_PORT = "FALSE";

export const clusterNodeSettings = (clusterContext: ClusterContext, account: NodeAccount): ClusterNodeSettings =>
  clusterContext.cluster.mode === "automatic"
    ? { config: autopilot(clusterContext, account), lifecycle: {} }
    : { config: pooled(clusterContext, account), lifecycle: { ignoreChanges: ["initial_node_count", "node_config", "node_pool"] } };

/** Autopilot enforces the other settings, and the provider does not accept them together with it. */
const autopilot = ({ keyId, name }: ClusterContext, account: NodeAccount): Partial<ContainerClusterConfig> => ({
  enableAutopilot: true,
  clusterAutoscaling: {
    autoProvisioningDefaults: {
      serviceAccount: account.email,
      oauthScopes: OAUTH_SCOPES,
      ...(keyId !== null && { bootDiskKmsKey: keyId }),
    },
  },
  nodePoolAutoConfig: {
    networkTags: { tags: [name] },
    nodeKubeletConfig: { insecureKubeletReadonlyPortEnabled: READ_ONLY_PORT },
  },
});

function pooled(clusterContext: ClusterContext, account: NodeAccount): Partial<ContainerClusterConfig> {
  const { cluster } = clusterContext;
  return {
    nodeLocations: cluster.network.network.zones.map(({ name }) => name),
    // GKE requires a node pool when a cluster is created. It is removed at once, but is hardened while it exists.
    removeDefaultNodePool: true,
    initialNodeCount: 1,
    nodeConfig: {
      ...hardenedNode(clusterContext, account),
      ...(cluster.confidentialNodes && { machineType: cluster.pools[0]?.machines[0]?.type ?? "n2d-standard-2" }),
    },
    nodePoolDefaults: {
      nodeConfigDefaults: {
        insecureKubeletReadonlyPortEnabled: READ_ONLY_PORT,
        gcfsConfig: { enabled: cluster.imageStreaming },
      },
    },
    ...(cluster.confidentialNodes && { confidentialNodes: { enabled: true } }),
    defaultMaxPodsPerNode: MAX_PODS_PER_NODE,
    enableShieldedNodes: true,
    enableIntranodeVisibility: true,
    enableL4IlbSubsetting: true,
    networkPolicy: { enabled: false },
  };
}
