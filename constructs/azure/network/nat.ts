/** The gateway by which a network's subnets reach the internet, seen by one address that stays. */
import { NatGateway } from "@cdktf/provider-azurerm/lib/nat-gateway";
import { NatGatewayPublicIpAssociation } from "@cdktf/provider-azurerm/lib/nat-gateway-public-ip-association";
import { PublicIp } from "@cdktf/provider-azurerm/lib/public-ip";
import { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { tagged } from "../tags";

export interface NatProps {
  readonly placement: ResourceGroupPlacement;
  /** The whole name of the network: `shop-prod-main-network`. */
  readonly name: string;
  /** Zones of the network; the gateway is located in the first. */
  readonly zones: readonly string[];
}

export class Nat extends Construct {
  /** Comes after its address: a gateway without an address has no egress. */
  readonly gatewayId: string;
  readonly address: string;

  constructor(scope: Construct, id: string, { placement, name, zones }: NatProps) {
    super(scope, id);
    const [first] = zones;
    const place = {
      location: placement.region,
      resourceGroupName: placement.resourceGroup,
      // A gateway is located in one zone, and its address must be in the same zone.
      ...(first !== undefined && { zones: [first] }),
    };
    const ip = new PublicIp(this, "address", {
      ...place,
      name: vendorName("azure-network-part", `${name}-nat`),
      allocationMethod: "Static",
      sku: "Standard",
      ...tagged(placement.labels),
    });
    const gateway = new NatGateway(this, "Default", {
      ...place,
      name: vendorName("azure-network-part", `${name}-nat`),
      skuName: "Standard",
      ...tagged(placement.labels),
    });
    const association = new NatGatewayPublicIpAssociation(this, "association", {
      natGatewayId: gateway.id,
      publicIpAddressId: ip.id,
    });
    this.gatewayId = association.natGatewayId;
    this.address = ip.ipAddress;
  }
}
