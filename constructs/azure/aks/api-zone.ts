/** The private DNS zone in which a cluster's network resolves the address of a private Kubernetes API. */
import { PrivateDnsZone } from "@cdktf/provider-azurerm/lib/private-dns-zone";
import { PrivateDnsZoneVirtualNetworkLink } from "@cdktf/provider-azurerm/lib/private-dns-zone-virtual-network-link";
import type { Construct } from "constructs";
import { cutName, vendorName } from "../../platform/naming/names";
import { tagged } from "../tags";
import { type ClusterContext, partName, type Ready } from "./cluster-context";

/** Limit of the label in front of Azure's own zone. */
const LABEL_LIMIT = 32;

/** @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns */
const suffixes: readonly { readonly start: RegExp; readonly suffix: string }[] = [
  { start: /^china/, suffix: "cx.prod.service.azk8s.cn" },
  { start: /^us(?:gov|dod)/, suffix: "cx.aks.containerservice.azure.us" },
];

/**
 * Each cluster has its own zone, below the one that AKS would create: a network links only one zone of a name, and clusters can share a network.
 * @see https://learn.microsoft.com/azure/aks/private-clusters#configure-a-private-dns-zone
 */
export function apiZoneName({ cluster, placement }: Pick<ClusterContext, "cluster" | "placement">): string {
  const suffix = suffixes.find(({ start }) => start.test(placement.region))?.suffix ?? "azmk8s.io";
  return `${cutName(cluster.name, LABEL_LIMIT)}.privatelink.${placement.region}.${suffix}`;
}

/** Id of the zone, ready when the network is linked to it, so that AKS does not have to link it. */
export function createApiZone(scope: Construct, clusterContext: ClusterContext): Ready<string> {
  const { placement, links } = clusterContext;
  const zone = new PrivateDnsZone(scope, "api-zone", {
    name: apiZoneName(clusterContext),
    resourceGroupName: placement.resourceGroup,
    ...tagged(placement.labels),
  });
  const link = new PrivateDnsZoneVirtualNetworkLink(scope, "api-zone-link", {
    name: vendorName("azure-network-part", partName(clusterContext, "api")),
    resourceGroupName: placement.resourceGroup,
    privateDnsZoneName: zone.name,
    virtualNetworkId: links.vnetId,
    registrationEnabled: false,
    ...tagged(placement.labels),
  });
  return { value: zone.id, ready: [link] };
}
