/** What the cluster itself says of nodes: that pools are resources of their own, or how Autopilot makes them. */
import type { ContainerClusterConfig } from "@cdktf/provider-google/lib/container-cluster";
import type { TerraformResourceLifecycle } from "cdktf";
import { type ClusterContext, type NodeAccount, OAUTH_SCOPES } from "./cluster-context";
import { guardedNode } from "./node-config";

export interface ClusterNodes {
  readonly config: Partial<ContainerClusterConfig>;
  readonly lifecycle: TerraformResourceLifecycle;
}

/** A node's share of the pods' range is for twice as many addresses as it has pods. */
const MOST_PODS = 110;
/** The port would answer anyone who reaches the node. */
const READ_ONLY_PORT = "FALSE";

export const nodesOf = (clusterContext: ClusterContext, account: NodeAccount): ClusterNodes =>
  clusterContext.cluster.mode === "automatic"
    ? { config: autopilot(clusterContext, account), lifecycle: {} }
    : { config: pooled(clusterContext, account), lifecycle: { ignoreChanges: ["initial_node_count", "node_config", "node_pool"] } };

/** What the provider does not let be said beside Autopilot is left out: it is so there anyway. */
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
    // GKE makes no cluster without a pool; this one goes again at once, and is guarded while it is there.
    removeDefaultNodePool: true,
    initialNodeCount: 1,
    nodeConfig: {
      ...guardedNode(clusterContext, account),
      ...(cluster.confidentialNodes && { machineType: cluster.pools[0]?.machines[0]?.type ?? "n2d-standard-2" }),
    },
    nodePoolDefaults: {
      nodeConfigDefaults: {
        insecureKubeletReadonlyPortEnabled: READ_ONLY_PORT,
        gcfsConfig: { enabled: cluster.imageStreaming },
      },
    },
    ...(cluster.confidentialNodes && { confidentialNodes: { enabled: true } }),
    defaultMaxPodsPerNode: MOST_PODS,
    enableShieldedNodes: true,
    enableIntranodeVisibility: true,
    enableL4IlbSubsetting: true,
    networkPolicy: { enabled: false },
  };
}
