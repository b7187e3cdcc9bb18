/** A private endpoint of a registry in a network: images come by it, and by no other way. */
import { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";
import type { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { tagged } from "../tags";

export interface RegistryEndpointProps {
  /** Of the stack that makes it; the region is that of the network. */
  readonly placement: ResourceGroupPlacement;
  /** The whole name: `shop-prod-images-registry-main`. */
  readonly name: string;
  /** Resource id. */
  readonly registryId: string;
  /** Of private endpoints, in the network. */
  readonly subnetId: string;
  /** The network's private DNS zone of registries. */
  readonly zoneId: string;
}

export const registryEndpoint = (scope: Construct, id: string, props: RegistryEndpointProps): PrivateEndpoint => {
  const { placement, name, registryId, subnetId, zoneId } = props;
  return new PrivateEndpoint(scope, id, {
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
    privateDnsZoneGroup: { name: "registry", privateDnsZoneIds: [zoneId] },
    ...tagged(placement.labels),
  });
};
