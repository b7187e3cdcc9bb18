/** A subnet with its security group and egress. Without egress, nothing in it reaches the internet. */
import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";
import { SubnetNatGatewayAssociation } from "@cdktf/provider-azurerm/lib/subnet-nat-gateway-association";
import { SubnetNetworkSecurityGroupAssociation } from "@cdktf/provider-azurerm/lib/subnet-network-security-group-association";
import { SubnetRouteTableAssociation } from "@cdktf/provider-azurerm/lib/subnet-route-table-association";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { SecurityGroup, type SecurityGroupProps } from "./security-group";

/** A virtual network as its subnets name it. */
export interface SubnetHome {
  readonly vnetName: string;
  /** The group of the network, which need not be that of the subnet's stack. */
  readonly resourceGroup: string;
}

export interface NetworkSubnetProps {
  readonly placement: ResourceGroupPlacement;
  readonly home: SubnetHome;
  /** Within its network. */
  readonly name: string;
  /** IPv4, then IPv6 where the network has it. */
  readonly ranges: readonly string[];
  /** The whole name of the security group. */
  readonly groupName: string;
  readonly rules: SecurityGroupProps["rules"];
  /** Egress; null: none of that kind. */
  readonly natGatewayId: string | null;
  readonly routeTableId: string | null;
}

export class NetworkSubnet extends Construct {
  /** Whoever uses it is created after its security group and egress. */
  readonly subnetId: string;
  readonly securityGroupId: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: NetworkSubnetProps,
  ) {
    super(scope, id);
    const { placement, groupName, rules } = props;
    const group = new SecurityGroup(this, "security", { placement, name: groupName, rules });
    const subnet = this.createSubnet();
    const egress = this.createEgress(subnet);
    const association = new SubnetNetworkSecurityGroupAssociation(this, "security-association", {
      subnetId: subnet.id,
      networkSecurityGroupId: group.groupId,
      ...(egress.length > 0 && { dependsOn: egress }),
    });
    this.subnetId = association.subnetId;
    this.securityGroupId = group.groupId;
  }

  private createSubnet(): Subnet {
    const { home, name, ranges } = this.props;
    return new Subnet(this, "Default", {
      name,
      resourceGroupName: home.resourceGroup,
      virtualNetworkName: home.vnetName,
      addressPrefixes: [...ranges],
      defaultOutboundAccessEnabled: false,
      // Without this the group and the routes would not apply to private endpoints.
      privateEndpointNetworkPolicies: "Enabled",
    });
  }

  /** One after the other: Azure refuses two changes of a subnet at once. */
  private createEgress(subnet: Subnet): ITerraformDependable[] {
    const { natGatewayId, routeTableId } = this.props;
    const nat = natGatewayId === null ? [] : [new SubnetNatGatewayAssociation(this, "nat", { subnetId: subnet.id, natGatewayId })];
    const routes =
      routeTableId === null
        ? []
        : [
            new SubnetRouteTableAssociation(this, "routes", {
              subnetId: subnet.id,
              routeTableId,
              ...(nat.length > 0 && { dependsOn: nat }),
            }),
          ];
    return [...nat, ...routes];
  }
}
