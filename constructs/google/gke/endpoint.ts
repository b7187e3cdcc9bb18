/** Endpoints of the cluster's API: private, public for listed ranges, or a DNS name that IAM protects. */
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
      // Machines of other Google Cloud customers have addresses in these ranges too.
      gcpPublicCidrsAccessEnabled: false,
      privateEndpointEnforcementEnabled: true,
      cidrBlocks: authorizedNetworks(clusterContext),
    },
    controlPlaneEndpointsConfig: {
      dnsEndpointConfig: { allowExternalTraffic: cluster.dnsEndpoint },
      ipEndpointsConfig: { enabled: true },
    },
    masterAuth: { clientCertificateConfig: { issueClientCertificate: false } },
  };
};

const authorizedNetworks = ({ cluster, links }: ClusterContext): { cidrBlock: string; displayName: string }[] => [
  ...links.ranges.map((cidrBlock, index) => ({ cidrBlock, displayName: `network ${index}` })),
  ...cluster.access.from.map((cidrBlock) => ({ cidrBlock, displayName: `from ${cidrBlock}` })),
];
