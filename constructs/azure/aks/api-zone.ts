/** The private DNS zone in which a cluster's network resolves the address of a private Kubernetes API. */
import { PrivateDnsZone } from "@cdktf/provider-azurerm/lib/private-dns-zone";
import type { Construct } from "constructs";
import { cutName } from "../../platform/naming/names";
import { linkZone } from "../network/dns";
import { zoneNameOf } from "../network/zone-names";
import { tagged } from "../tags";
import { type ClusterContext, partName, type Ready } from "./cluster-context";

/** Limit of the label in front of Azure's own zone. */
const LABEL_LIMIT = 32;

/**
 * Each cluster has its own zone, below the one that AKS would create: a network links only one zone of a name, and clusters can share a network.
 * @see https://learn.microsoft.com/azure/aks/private-clusters#configure-a-private-dns-zone
 */
export const apiZoneName = ({ cluster, placement }: Pick<ClusterContext, "cluster" | "placement">): string =>
  `${cutName(cluster.name, LABEL_LIMIT)}.${zoneNameOf("azmk8s", placement.region)}`;

/** Id of the zone; null if AKS or public DNS has the names. A managed one is ready when the network is linked to it, so that AKS does not have to. */
export function apiZone(scope: Construct, clusterContext: ClusterContext): Ready<string> | null {
  const { cluster, context } = clusterContext;
  switch (cluster.privateZone?.kind) {
    case "managed":
      return createApiZone(scope, clusterContext);
    case "existing":
      return { value: context.valueOf(cluster.privateZone.zone), ready: [] };
    default:
      return null;
  }
}

function createApiZone(scope: Construct, clusterContext: ClusterContext): Ready<string> {
  const { placement, links } = clusterContext;
  const zone = new PrivateDnsZone(scope, "api-zone", {
    name: apiZoneName(clusterContext),
    resourceGroupName: placement.resourceGroup,
    ...tagged(placement.labels),
  });
  const ready = linkZone(scope, "api-zone-link", {
    placement,
    zoneName: zone.name,
    name: partName(clusterContext, "api"),
    vnetId: links.vnetId,
    links: links.dns.links,
  });
  return { value: zone.id, ready };
}
