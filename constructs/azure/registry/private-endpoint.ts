/** A private endpoint of a registry in a network: images come by it, and by no other way. */
import { PrivateDnsARecord } from "@cdktf/provider-azurerm/lib/private-dns-a-record";
import { PrivateDnsZone } from "@cdktf/provider-azurerm/lib/private-dns-zone";
import { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";
import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import { linkZone } from "../network/dns";
import { suffixes } from "../network/zone-names";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { tagged } from "../tags";

/** How the registry's names lead to the endpoint. */
export type RegistryDns =
  /** A private zone of registries, which is linked to the network: Azure writes the names. */
  | { readonly kind: "zone"; readonly zoneId: string }
  /** Zones of this registry alone, for a network whose zone of registries belongs to others. */
  | { readonly kind: "own"; readonly vnetId: string; readonly links: readonly string[]; readonly registry: RegistryNames };

export interface RegistryNames {
  /** The first label of its address. */
  readonly registryName: string;
  /** Region of the registry, in which its images are. */
  readonly region: string;
}

export interface RegistryEndpointProps {
  /** Where it is made; the region and the subscription are those of the network. */
  readonly placement: ResourceGroupPlacement;
  /** Of that subscription; undefined: the stack's default provider. */
  readonly provider?: TerraformProvider | undefined;
  /** The whole name: `shop-prod-images-registry-main`. */
  readonly name: string;
  /** Resource id. */
  readonly registryId: string;
  /** Where the endpoint gets its addresses. */
  readonly subnetId: string;
  readonly dns: RegistryDns;
}

export function registryEndpoint(scope: Construct, id: string, props: RegistryEndpointProps): PrivateEndpoint {
  const { placement, provider, name, registryId, subnetId, dns } = props;
  const endpoint = new PrivateEndpoint(scope, id, {
    name: vendorName("azure-network-part", name),
    location: placement.region,
    resourceGroupName: placement.resourceGroup,
    subnetId,
    privateServiceConnection: {
      name: vendorName("azure-network-part", name),
      privateConnectionResourceId: registryId,
      subresourceNames: ["registry"],
      isManualConnection: false,
    },
    ...(dns.kind === "zone" && { privateDnsZoneGroup: { name: "registry", privateDnsZoneIds: [dns.zoneId] } }),
    ...(provider !== undefined && { provider }),
    ...tagged(placement.labels),
  });
  if (dns.kind === "own") nameRegistry(new Construct(scope, `${id}-names`), endpoint, dns, props);
  return endpoint;
}

/**
 * Images come from two names, the registry's and that of its data in a region. Each has a zone, because a zone of all registries would hide
 * those of others. @see https://learn.microsoft.com/azure/container-registry/container-registry-private-link#create-dns-records-in-the-private-zone
 */
function nameRegistry(
  scope: Construct,
  endpoint: PrivateEndpoint,
  { registry, vnetId, links }: Extract<RegistryDns, { kind: "own" }>,
  { placement, provider, name }: RegistryEndpointProps,
): void {
  const { registryName, region } = registry;
  const suffix = suffixes.azurecr;
  const labels = { login: registryName, data: `${registryName}.${region}.data` };
  for (const [part, label] of Object.entries(labels)) {
    const below = new Construct(scope, part);
    const shared = {
      resourceGroupName: placement.resourceGroup,
      ...(provider !== undefined && { provider }),
      ...tagged(placement.labels),
    };
    const zone = new PrivateDnsZone(below, "Default", { name: `${label}.privatelink.${suffix}`, ...shared });
    linkZone(below, "link", { placement, provider, zoneName: zone.name, name, vnetId, links });
    const addresses = `[for each in ${endpoint.fqn}.custom_dns_configs : each.ip_addresses if each.fqdn == "${label}.${suffix}"]`;
    new PrivateDnsARecord(below, "record", {
      name: "@",
      zoneName: zone.name,
      ttl: 300,
      records: [`\${one(flatten(${addresses}))}`],
      ...shared,
    });
  }
}
