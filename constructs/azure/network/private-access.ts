/** A private endpoint of one storage account or vault in a network, with the name that leads there. */
import { PrivateDnsARecord } from "@cdktf/provider-azurerm/lib/private-dns-a-record";
import { PrivateDnsZone } from "@cdktf/provider-azurerm/lib/private-dns-zone";
import { PrivateDnsZoneVirtualNetworkLink } from "@cdktf/provider-azurerm/lib/private-dns-zone-virtual-network-link";
import { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { tagged } from "../tags";

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
}

/** How names of private endpoints end. @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns */
const suffixes: readonly { readonly start: RegExp; readonly suffix: { readonly [S in PrivateService]: string } }[] = [
  { start: /^china/, suffix: { blob: "blob.core.chinacloudapi.cn", vault: "vaultcore.azure.cn" } },
  { start: /^us(?:gov|dod)/, suffix: { blob: "blob.core.usgovcloudapi.net", vault: "vaultcore.usgovcloudapi.net" } },
  { start: /^/, suffix: { blob: "blob.core.windows.net", vault: "vaultcore.azure.net" } },
];

/** A DNS zone for this one resource: zones of whole services belong to the owner of the network. */
export function privateAccess(scope: Construct, props: PrivateAccessProps): ITerraformDependable[] {
  const { placement, resourceName, service, vnetId } = props;
  const suffix = suffixes.find(({ start }) => start.test(placement.region))?.suffix[service];
  const zone = new PrivateDnsZone(scope, "zone", {
    name: `${resourceName}.privatelink.${suffix}`,
    resourceGroupName: placement.resourceGroup,
    ...tagged(placement.labels),
  });
  const link = new PrivateDnsZoneVirtualNetworkLink(scope, "zone-link", {
    name: vendorName("azure-network-part", props.name),
    resourceGroupName: placement.resourceGroup,
    privateDnsZoneName: zone.name,
    virtualNetworkId: vnetId,
    registrationEnabled: false,
    ...tagged(placement.labels),
  });
  const record = new PrivateDnsARecord(scope, "record", {
    name: "@",
    resourceGroupName: placement.resourceGroup,
    zoneName: zone.name,
    ttl: 300,
    records: [createEndpoint(scope, props).privateServiceConnection.privateIpAddress],
    ...tagged(placement.labels),
  });
  return [link, record];
}

function createEndpoint(scope: Construct, { placement, name: whole, resourceId, service, subnetId }: PrivateAccessProps): PrivateEndpoint {
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
    ...tagged(placement.labels),
  });
}
