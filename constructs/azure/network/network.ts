/** A managed network: virtual network, shared subnets, egress, private DNS zones and flow logs. */
import { RouteTable } from "@cdktf/provider-azurerm/lib/route-table";
import { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import { vendorName } from "../../platform/naming/names";
import type { AzureManagedNetwork } from "../../platform/types/azure/network";
import type { Egress } from "../../platform/types/shared/network";
import { unitName } from "../names";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { tagged } from "../tags";
import { dnsLinks, EndpointDns } from "./dns";
import { FlowLogs } from "./flow-logs";
import { loadBalancerIpv6Range } from "./ipv6";
import { Nat } from "./nat";
import { endpointRules, nodeRules } from "./security-group";
import { NetworkSubnet, type SubnetHome } from "./subnet";

export interface AzureNetworkProps {
  readonly network: AzureManagedNetwork;
  readonly placement: ResourceGroupPlacement;
  readonly context: Pick<BuildContext, "valueOf">;
}

/**
 * A subnet has one gateway at most, and a gateway of this kind is located in one zone, while subnets are in all of them: so `nat-per-zone`
 * gets the same single gateway as `nat`. With `routed`, a route table is created for routes that others add.
 */
export const egressResources: Readonly<Record<Egress, { readonly nat: boolean; readonly routes: boolean }>> = {
  "nat-per-zone": { nat: true, routes: false },
  nat: { nat: true, routes: false },
  routed: { nat: false, routes: true },
  none: { nat: false, routes: false },
};

export class AzureNetwork extends Construct {
  readonly vnetId: string;
  readonly vnetName: string;
  readonly resourceGroup: string;
  readonly loadBalancerSubnetId: string;
  readonly privateEndpointSubnetId: string;
  readonly dnsZoneIds: Readonly<Record<string, string>>;
  /** Null: no gateway. */
  readonly natGatewayId: string | null;
  /** What the internet sees; null: no gateway. */
  readonly natAddress: string | null;
  /** For routes of others; null unless egress is `routed`. */
  readonly routeTableId: string | null;
  private readonly name: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AzureNetworkProps,
  ) {
    super(scope, id);
    const { network, placement, context } = props;
    this.name = unitName(network);
    const vnet = this.createVnet();
    this.vnetId = vnet.id;
    this.vnetName = vnet.name;
    this.resourceGroup = placement.resourceGroup;
    const nat = egressResources[network.egress].nat ? this.createNat() : null;
    this.natGatewayId = nat?.gatewayId ?? null;
    this.natAddress = nat?.address ?? null;
    this.routeTableId = egressResources[network.egress].routes ? this.createRouteTable() : null;
    this.loadBalancerSubnetId = this.createLoadBalancerSubnet(vnet);
    this.privateEndpointSubnetId = this.createEndpointSubnet(vnet);
    this.dnsZoneIds = new EndpointDns(this, "dns", {
      placement,
      name: this.name,
      vnetId: vnet.id,
      dns: dnsLinks(network.dns, context),
    }).zoneIds;
    this.createFlowLogs(vnet.id);
  }

  private createFlowLogs(vnetId: string): void {
    const { network, placement, context } = this.props;
    if (network.flowLogs === null) return;
    const { watcher } = network.flowLogs;
    new FlowLogs(this, "flow-logs", { network, placement, vnetId, watcherId: watcher === null ? null : context.valueOf(watcher) });
  }

  private get home(): SubnetHome {
    return { vnetName: this.vnetName, resourceGroup: this.resourceGroup };
  }

  private createVnet(): VirtualNetwork {
    const { network, placement } = this.props;
    const { ranges, ipv6Range, deletionProtection } = network;
    return new VirtualNetwork(this, "Default", {
      name: vendorName(network.namesFitLabels ? "node-label" : "virtual-network", this.name),
      location: placement.region,
      resourceGroupName: placement.resourceGroup,
      addressSpace: [...ranges, ...(ipv6Range === null ? [] : [ipv6Range])],
      ...(deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...tagged(placement.labels),
    });
  }

  private createNat(): Nat {
    const { network, placement } = this.props;
    return new Nat(this, "nat", { placement, name: this.name, zones: network.zones.map(({ zone }) => zone) });
  }

  private createRouteTable(): string {
    const { placement } = this.props;
    return new RouteTable(this, "routes", {
      name: vendorName("azure-network-part", `${this.name}-routes`),
      location: placement.region,
      resourceGroupName: placement.resourceGroup,
      bgpRoutePropagationEnabled: true,
      ...tagged(placement.labels),
    }).id;
  }

  private createLoadBalancerSubnet(vnet: VirtualNetwork): string {
    const { network, placement } = this.props;
    const { loadBalancerRange, ipv6Range } = network;
    return new NetworkSubnet(this, "load-balancers", {
      placement,
      home: { ...this.home, vnetName: vnet.name },
      name: "load-balancers",
      ranges: [loadBalancerRange, ...(ipv6Range === null ? [] : [loadBalancerIpv6Range(ipv6Range)])],
      groupName: `${this.name}-load-balancers`,
      rules: nodeRules,
      // Load balancers only receive traffic here.
      natGatewayId: null,
      routeTableId: this.routeTableId,
    }).subnetId;
  }

  private createEndpointSubnet(vnet: VirtualNetwork): string {
    const { network, placement } = this.props;
    return new NetworkSubnet(this, "private-endpoints", {
      placement,
      home: { ...this.home, vnetName: vnet.name },
      name: "private-endpoints",
      ranges: [network.privateEndpointRange],
      groupName: `${this.name}-private-endpoints`,
      rules: endpointRules,
      natGatewayId: null,
      routeTableId: null,
    }).subnetId;
  }
}
