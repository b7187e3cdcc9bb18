/** From where the API of the cluster is reached: inside only, from ranges that are listed, or by a name that IAM guards. */
import type { ContainerClusterConfig } from "@cdktf/provider-google/lib/container-cluster";
import type { ClusterContext } from "./cluster-context";

type Endpoint = Pick<
  ContainerClusterConfig,
  "privateClusterConfig" | "masterAuthorizedNetworksConfig" | "controlPlaneEndpointsConfig" | "masterAuth"
>;

export const endpointOf = (clusterContext: ClusterContext): Endpoint => {
  const { cluster, links } = clusterContext;
  return {
    privateClusterConfig: {
      enablePrivateNodes: true,
      enablePrivateEndpoint: cluster.access.endpoint === "private",
      ...(links.endpointSubnet !== null && { privateEndpointSubnetwork: links.endpointSubnet }),
      masterGlobalAccessConfig: { enabled: false },
    },
    masterAuthorizedNetworksConfig: {
      // Machines of Google Cloud that belong to others come from there too.
      gcpPublicCidrsAccessEnabled: false,
      privateEndpointEnforcementEnabled: true,
      cidrBlocks: admitted(clusterContext),
    },
    controlPlaneEndpointsConfig: {
      dnsEndpointConfig: { allowExternalTraffic: cluster.dnsEndpoint },
      ipEndpointsConfig: { enabled: true },
    },
    masterAuth: { clientCertificateConfig: { issueClientCertificate: false } },
  };
};

const admitted = ({ cluster, links }: ClusterContext): { cidrBlock: string; displayName: string }[] => [
  ...links.ranges.map((cidrBlock, index) => ({ cidrBlock, displayName: `network ${index}` })),
  ...cluster.access.from.map((cidrBlock) => ({ cidrBlock, displayName: `from ${cidrBlock}` })),
];
