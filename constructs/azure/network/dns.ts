/** Private DNS zones by which names of Azure's services lead to private endpoints of a network. */
import { PrivateDnsZone } from "@cdktf/provider-azurerm/lib/private-dns-zone";
import { PrivateDnsZoneVirtualNetworkLink } from "@cdktf/provider-azurerm/lib/private-dns-zone-virtual-network-link";
import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import { isToken } from "../../language/schema/values";
import { vendorName } from "../../platform/naming/names";
import { shortHash } from "../../platform/naming/short-hash";
import type { DnsService, NetworkDns } from "../../platform/types/azure/network";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { tagged } from "../tags";

/** @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns */
export const REGISTRY_ZONE = "privatelink.azurecr.io";

/** Services that Berth makes private endpoints of. Each zone belongs to one network alone: what its names lead to differs by network. */
export const endpointZones = [REGISTRY_ZONE] as const;

/** `NetworkDns` with its values. */
export interface DnsLinks {
  readonly links: readonly string[];
  readonly zones: Readonly<Record<DnsService, string | null>>;
}

export const dnsLinks = ({ links, zones }: NetworkDns, context: Pick<BuildContext, "valueOf">): DnsLinks => {
  const idOf = (service: DnsService): string | null => {
    const zone = zones[service];
    return zone === null ? null : context.valueOf(zone);
  };
  return {
    links: links.map((link) => context.valueOf(link)),
    zones: { azmk8s: idOf("azmk8s"), azurecr: idOf("azurecr"), blob: idOf("blob") },
  };
};

export interface ZoneLinkProps {
  readonly placement: ResourceGroupPlacement;
  /** The name of the zone, which comes after it. */
  readonly zoneName: string;
  /** The whole name of the link to the network itself. */
  readonly name: string;
  readonly vnetId: string;
  /** Further virtual networks that read the zone. */
  readonly links: readonly string[];
  /** Of the zone's subscription; undefined: the stack's default provider. */
  readonly provider?: TerraformProvider | undefined;
  /**
   * Whether names that the zone does not contain are asked for in public DNS. Necessary for zones of a whole service, which would hide
   * every private endpoint of others. @see https://learn.microsoft.com/azure/dns/private-dns-fallback
   */
  readonly fallsBack?: boolean;
}

/** Links of a zone to its network, as `id`, and to further ones below that name. */
export function linkZone(scope: Construct, id: string, props: ZoneLinkProps): PrivateDnsZoneVirtualNetworkLink[] {
  const link = (linkId: string, name: string, virtualNetworkId: string): PrivateDnsZoneVirtualNetworkLink =>
    new PrivateDnsZoneVirtualNetworkLink(scope, linkId, {
      name: vendorName("azure-network-part", name),
      resourceGroupName: props.placement.resourceGroup,
      privateDnsZoneName: props.zoneName,
      virtualNetworkId,
      registrationEnabled: false,
      ...(props.provider !== undefined && { provider: props.provider }),
      ...(props.fallsBack === true && { resolutionPolicy: "NxDomainRedirect" }),
      ...tagged(props.placement.labels),
    });
  const further = props.links.map((vnet, index) => {
    const part = isToken(vnet) ? `outside-${index}` : shortHash(vnet.toLowerCase(), 6);
    return link(`${id}-${part}`, `${props.name}-${part}`, vnet);
  });
  return [link(id, props.name, props.vnetId), ...further];
}

export interface EndpointDnsProps {
  readonly placement: ResourceGroupPlacement;
  /** The whole name of the network: `shop-prod-main-network`. */
  readonly name: string;
  readonly vnetId: string;
  readonly dns: DnsLinks;
}

export class EndpointDns extends Construct {
  /** Ids by the names of the zones; those of managed zones come after the links to the network. */
  readonly zoneIds: Readonly<Record<string, string>>;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: EndpointDnsProps,
  ) {
    super(scope, id);
    const existing: Readonly<Record<(typeof endpointZones)[number], string | null>> = { [REGISTRY_ZONE]: props.dns.zones.azurecr };
    this.zoneIds = Object.fromEntries(endpointZones.map((zone) => [zone, existing[zone] ?? this.createZone(zone)]));
  }

  private createZone(name: string): string {
    const { placement, name: network, vnetId, dns } = this.props;
    const below = new Construct(this, name.replaceAll(".", "-"));
    const zone = new PrivateDnsZone(below, "Default", { name, resourceGroupName: placement.resourceGroup, ...tagged(placement.labels) });
    linkZone(below, "link", { placement, zoneName: zone.name, name: network, vnetId, links: dns.links, fallsBack: true });
    return zone.id;
  }
}
