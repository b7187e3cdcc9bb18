/** Addresses of pods and services, and the egress of the cluster. */
import type { KubernetesClusterNetworkProfile } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import { formatRange, parseRange } from "../../platform/network/ipv4";
import type { AksCluster } from "../../platform/types/azure/cluster";
import type { Egress } from "../../platform/types/shared/network";

/** The network's egress is created with the network, before the cluster. */
const outbound: Readonly<Record<Egress, string>> = {
  "nat-per-zone": "userAssignedNATGateway",
  nat: "userAssignedNATGateway",
  routed: "userDefinedRouting",
  none: "none",
};

/** The component that enforces network policies, by data plane. */
const policies: Readonly<Record<AksCluster["dataplane"], string>> = { cilium: "cilium", azure: "calico" };

/** Private to the cluster, as AKS itself chooses them. @see https://learn.microsoft.com/azure/aks/azure-cni-overlay#dual-stack-networking */
export const IPV6 = { pods: "fd12:3456:789a::/64", services: "fd12:3456:789a:1::/108" } as const;

export function networkProfile({ network, dataplane, podRange, serviceRange, ipv6 }: AksCluster): KubernetesClusterNetworkProfile {
  return {
    networkPlugin: "azure",
    networkPluginMode: "overlay",
    networkDataPlane: dataplane,
    networkPolicy: policies[dataplane],
    loadBalancerSku: "standard",
    outboundType: outbound[network.network.egress],
    dnsServiceIp: tenthOf(serviceRange),
    ipVersions: ipv6 ? ["IPv4", "IPv6"] : ["IPv4"],
    ...(ipv6
      ? { podCidrs: [podRange, IPV6.pods], serviceCidrs: [serviceRange, IPV6.services] }
      : { podCidr: podRange, serviceCidr: serviceRange }),
  };
}

/** Address of the cluster's DNS; the first address of the range is the API's. */
const tenthOf = (range: string): string => formatRange({ start: parseRange(range).start + 10, size: 1 }).replace("/32", "");
