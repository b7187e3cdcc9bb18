/** Private DNS zones by which names of Azure's services lead to private endpoints of a network. */
import { PrivateDnsZone } from "@cdktf/provider-azurerm/lib/private-dns-zone";
import { PrivateDnsZoneVirtualNetworkLink } from "@cdktf/provider-azurerm/lib/private-dns-zone-virtual-network-link";
import { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { tagged } from "../tags";

/** @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns */
export const REGISTRY_ZONE = "privatelink.azurecr.io";

/** Services that Berth makes private endpoints of. Each zone belongs to one network alone: what its names lead to differs by network. */
export const endpointZones = [REGISTRY_ZONE] as const;

export interface EndpointDnsProps {
  readonly placement: ResourceGroupPlacement;
  /** The whole name of the network: `shop-prod-main-network`. */
  readonly name: string;
  readonly vnetId: string;
}

export class EndpointDns extends Construct {
  /** Ids by the names of the zones; come after the links to the network. */
  readonly zoneIds: Readonly<Record<string, string>>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: EndpointDnsProps,
  ) {
    super(scope, id);
    this.zoneIds = Object.fromEntries(endpointZones.map((zone) => [zone, this.createZone(zone)]));
  }

  private createZone(name: string): string {
    const { placement, name: network, vnetId } = this.props;
    const below = new Construct(this, name.replaceAll(".", "-"));
    const zone = new PrivateDnsZone(below, "Default", { name, resourceGroupName: placement.resourceGroup, ...tagged(placement.labels) });
    new PrivateDnsZoneVirtualNetworkLink(below, "link", {
      name: vendorName("azure-network-part", network),
      resourceGroupName: placement.resourceGroup,
      privateDnsZoneName: zone.name,
      virtualNetworkId: vnetId,
      registrationEnabled: false,
      ...tagged(placement.labels),
    });
    return zone.id;
  }
}
