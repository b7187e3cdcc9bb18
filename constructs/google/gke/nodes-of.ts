/** What the cluster itself says of nodes: that pools are resources of their own, or how Autopilot makes them. */
import type { ContainerClusterConfig } from "@cdktf/provider-google/lib/container-cluster";
import type { TerraformResourceLifecycle } from "cdktf";
import { guardedNode } from "./node-config";
import { type NodeAccount, OAUTH_SCOPES, type Surroundings } from "./surroundings";

export interface ClusterNodes {
  readonly config: Partial<ContainerClusterConfig>;
  readonly lifecycle: TerraformResourceLifecycle;
}

/** A node's share of the pods' range is for twice as many addresses as it has pods. */
const MOST_PODS = 110;
/** The port would answer anyone who reaches the node. */
const READ_ONLY_PORT = "FALSE";

export const nodesOf = (around: Surroundings, account: NodeAccount): ClusterNodes =>
  around.cluster.mode === "automatic"
    ? { config: autopilot(around, account), lifecycle: {} }
    : { config: pooled(around, account), lifecycle: { ignoreChanges: ["initial_node_count", "node_config", "node_pool"] } };

/** What the provider does not let be said beside Autopilot is left out: it is so there anyway. */
const autopilot = ({ keyId, name }: Surroundings, account: NodeAccount): Partial<ContainerClusterConfig> => ({
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

function pooled(around: Surroundings, account: NodeAccount): Partial<ContainerClusterConfig> {
  const { cluster } = around;
  return {
    nodeLocations: cluster.network.network.zones.map(({ name }) => name),
    // GKE makes no cluster without a pool; this one goes again at once, and is guarded while it is there.
    removeDefaultNodePool: true,
    initialNodeCount: 1,
    nodeConfig: {
      ...guardedNode(around, account),
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
