/** A private endpoint of one storage account or vault in a network, with the name that leads there. */
import { PrivateDnsARecord } from "@cdktf/provider-azurerm/lib/private-dns-a-record";
import { PrivateDnsZone } from "@cdktf/provider-azurerm/lib/private-dns-zone";
import { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { tagged } from "../tags";
import { linkZone } from "./dns";
import { suffixes } from "./zone-names";

export type PrivateService = "blob" | "vault";

export interface PrivateAccessProps {
  readonly placement: ResourceGroupPlacement;
  /** The whole name: `shop-prod-apps-cluster-backup`. */
  readonly name: string;
  readonly resourceId: string;
  /** Name of the storage account or vault. */
  readonly resourceName: string;
  readonly service: PrivateService;
  readonly vnetId: string;
  /** Where the endpoint gets its address. */
  readonly subnetId: string;
  readonly dns: {
    /** The zone that exists for the service's names; null: a zone is made. */
    readonly zoneId: string | null;
    /** Further virtual networks that read a zone that is made. */
    readonly links: readonly string[];
  };
}

/** A private endpoint whose name is in a DNS zone that exists, or in one for this one resource: zones of whole services belong to the owner of the network. */
export function privateAccess(scope: Construct, props: PrivateAccessProps): ITerraformDependable[] {
  const { placement, resourceName, service, vnetId, dns } = props;
  if (dns.zoneId !== null) return [createEndpoint(scope, props)];
  const zone = new PrivateDnsZone(scope, "zone", {
    name: `${resourceName}.privatelink.${suffixes[service]}`,
    resourceGroupName: placement.resourceGroup,
    ...tagged(placement.labels),
  });
  const links = linkZone(scope, "zone-link", { placement, zoneName: zone.name, name: props.name, vnetId, links: dns.links });
  const record = new PrivateDnsARecord(scope, "record", {
    name: "@",
    resourceGroupName: placement.resourceGroup,
    zoneName: zone.name,
    ttl: 300,
    records: [createEndpoint(scope, props).privateServiceConnection.privateIpAddress],
    ...tagged(placement.labels),
  });
  return [...links, record];
}

function createEndpoint(
  scope: Construct,
  { placement, name: whole, resourceId, service, subnetId, dns }: PrivateAccessProps,
): PrivateEndpoint {
  const name = vendorName("azure-network-part", whole);
  return new PrivateEndpoint(scope, "endpoint", {
    location: placement.region,
    resourceGroupName: placement.resourceGroup,
    name,
    subnetId,
    privateServiceConnection: {
      name,
      privateConnectionResourceId: resourceId,
      subresourceNames: [service],
      isManualConnection: false,
    },
    ...(dns.zoneId !== null && { privateDnsZoneGroup: { name: service, privateDnsZoneIds: [dns.zoneId] } }),
    ...tagged(placement.labels),
  });
}
