/** Links to the network of a cluster or host group: in the same stack, in another stack, or existing. */

import { DataAzurermSubnet } from "@cdktf/provider-azurerm/lib/data-azurerm-subnet";
import { DataAzurermVirtualNetwork } from "@cdktf/provider-azurerm/lib/data-azurerm-virtual-network";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { AzureNetworkLinks } from "../../contracts/network";
import { declareOutputs } from "../../contracts/outputs";
import { vendorName } from "../../platform/naming/names";
import type { LabelNames } from "../../platform/types/azure/label-names";
import type { AzureExistingNetwork } from "../../platform/types/azure/network";
import type { NetworkUse } from "../../platform/types/network";
import type { ResourceMeta } from "../../platform/types/shared/resource-meta";
import { unitName } from "../names";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { nameInId } from "../resource-id";
import { dnsLinks, endpointZones } from "./dns";
import { nodeIpv6Range } from "./ipv6";
import { AzureNetwork, egressResources } from "./network";
import { type NetworkOutputName, networkOutputs } from "./outputs";
import type { SecurityGroupProps } from "./security-group";
import { NetworkSubnet, type SubnetHome } from "./subnet";

/** Construct id of a network below its stack, and so the beginning of its addresses. */
export const NETWORK = "network";
/** Construct id of a unit's own subnet below its stack. */
const NODES = "nodes";

type Use<K extends NetworkUse["kind"]> = Extract<NetworkUse<"azure">, { kind: K }>;

/** A unit that uses a network. */
export interface LinkedUnit {
  readonly meta: ResourceMeta & Partial<LabelNames>;
  /** The unit's own resource group, which contains its security group. */
  readonly placement: ResourceGroupPlacement;
  /** Security rules of its nodes. */
  readonly rules: SecurityGroupProps["rules"];
}

/** What a node subnet uses of its network. */
interface NetworkParts extends Omit<AzureNetworkLinks, "nodeSubnetId"> {
  readonly home: SubnetHome;
  readonly natGatewayId: string | null;
}

/**
 * Links to the network that a cluster or host group uses, with its node subnet, created as `nodes` below `scope`. A network of
 * its own is also created, as `network`.
 */
export function networkLinks(scope: Construct, use: NetworkUse<"azure">, context: BuildContext, unit: LinkedUnit): AzureNetworkLinks {
  switch (use.kind) {
    case "own":
      return withNodes(scope, ownNetworkParts(scope, use, context, unit), use, unit);
    case "stack":
      return withNodes(scope, stackNetworkParts(use, context), use, unit);
    case "existing":
      return new ExistingNetwork(scope, NETWORK, use.network, context, unit.placement).links;
  }
}

/** In the unit's stack: a further cluster changes nothing in the stack of the network. */
function withNodes(scope: Construct, trunk: NetworkParts, { network, share }: Use<"own" | "stack">, unit: LinkedUnit): AzureNetworkLinks {
  const { home, natGatewayId, ...links } = trunk;
  const name = unitName(unit.meta);
  const subnet = new NetworkSubnet(scope, NODES, {
    placement: unit.placement,
    home,
    name: unit.meta.namesFitLabels ? vendorName("node-label", name) : name,
    ranges: [share.nodeRange, ...(network.ipv6Range === null ? [] : [nodeIpv6Range(network.ipv6Range, share.part)])],
    groupName: `${name}-nodes`,
    rules: unit.rules,
    natGatewayId,
    routeTableId: links.routeTableId,
  });
  return { ...links, nodeSubnetId: subnet.subnetId };
}

function ownNetworkParts(scope: Construct, { network }: Use<"own">, context: BuildContext, { placement }: LinkedUnit): NetworkParts {
  const built = new AzureNetwork(scope, NETWORK, { network, placement, context });
  declareOutputs(networkOutputs, built, network, context, "network_");
  const {
    vnetId,
    vnetName,
    resourceGroup,
    loadBalancerSubnetId,
    privateEndpointSubnetId,
    dnsZoneIds,
    routeTableId,
    natGatewayId,
    natAddress,
  } = built;
  const home = { vnetName, resourceGroup };
  const shared = { loadBalancerSubnetId, privateEndpointSubnetId, dnsZoneIds };
  return { vnetId, ranges: network.ranges, ...shared, dns: dnsLinks(network.dns, context), routeTableId, natGatewayId, natAddress, home };
}

function stackNetworkParts({ stack, backend, network }: Use<"stack">, context: BuildContext): NetworkParts {
  const { fqn } = context.outputsOf(stack, backend);
  const output = (name: NetworkOutputName, rest = ""): string => `\${${fqn}.outputs.${name}${rest}}`;
  const { nat, routes } = egressResources[network.egress];
  return {
    home: { vnetName: output("vnet_name"), resourceGroup: output("resource_group") },
    vnetId: output("vnet_id"),
    ranges: network.ranges,
    loadBalancerSubnetId: output("load_balancer_subnet_id"),
    privateEndpointSubnetId: output("private_endpoint_subnet_id"),
    dnsZoneIds: Object.fromEntries(endpointZones.map((zone) => [zone, output("dns_zone_ids", `[${JSON.stringify(zone)}]`)])),
    dns: dnsLinks(network.dns, context),
    natGatewayId: nat ? output("nat_gateway_id") : null,
    natAddress: nat ? output("nat_address") : null,
    routeTableId: routes ? output("route_table_id") : null,
  };
}

/** Subnet and DNS zone for a private endpoint in a network of the spec. */
export function endpointLinks(
  network: { readonly stack: string; readonly backend: Parameters<BuildContext["outputsOf"]>[1] },
  zone: (typeof endpointZones)[number],
  context: Pick<BuildContext, "outputsOf">,
): { readonly subnetId: string; readonly zoneId: string } {
  const { fqn } = context.outputsOf(network.stack, network.backend);
  const subnet: NetworkOutputName = "private_endpoint_subnet_id";
  const zones: NetworkOutputName = "dns_zone_ids";
  return { subnetId: `\${${fqn}.outputs.${subnet}}`, zoneId: `\${${fqn}.outputs.${zones}[${JSON.stringify(zone)}]}` };
}

/** An existing network: data sources read its ids, so that a wrong id stops the plan. */
class ExistingNetwork extends Construct {
  readonly links: AzureNetworkLinks;

  constructor(scope: Construct, id: string, network: AzureExistingNetwork, context: BuildContext, placement: ResourceGroupPlacement) {
    super(scope, id);
    const [vnetId, subnetId] = [context.valueOf(network.vnet), context.valueOf(network.subnet)];
    const home = { resourceGroupName: nameInId(vnetId, "resourceGroups"), name: nameInId(vnetId, "virtualNetworks") };
    const vnet = new DataAzurermVirtualNetwork(this, "Default", {
      ...home,
      lifecycle: {
        postcondition: [
          {
            condition: `\${self.location == "${placement.region}"}`,
            errorMessage: `The network that ${network.path} names is not in ${placement.region}.`,
          },
        ],
      },
    });
    const subnet = new DataAzurermSubnet(this, "nodes", {
      name: nameInId(subnetId, "subnets"),
      virtualNetworkName: vnet.name,
      resourceGroupName: home.resourceGroupName,
    });
    this.links = {
      vnetId,
      ranges: [`\${${vnet.fqn}.address_space[0]}`],
      nodeSubnetId: subnet.id,
      loadBalancerSubnetId: null,
      privateEndpointSubnetId: null,
      dnsZoneIds: {},
      dns: dnsLinks(network.dns, context),
      natAddress: null,
      routeTableId: null,
    };
  }
}
