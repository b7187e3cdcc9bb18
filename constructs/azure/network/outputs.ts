/** Outputs of a network stack, each with a mock value for plans before the network exists. */
import { mocksOf, type OutputTable } from "../../contracts/outputs";
import type { AzureManagedNetwork } from "../../platform/types/azure/network";
import { resourceId } from "../names";
import { endpointZones } from "./dns";
import { type AzureNetwork, egressResources } from "./network";

const SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";
const mockId = ({ id }: AzureManagedNetwork, type: string, name: string): string =>
  resourceId(SUBSCRIPTION, `${id}-network`, `Microsoft.Network/${type}`, name);

export const networkOutputs = {
  vnet_id: {
    description: "Resource id of the virtual network",
    value: ({ vnetId }) => vnetId,
    mock: (decided) => mockId(decided, "virtualNetworks", decided.name),
  },
  vnet_name: {
    description: "Name of the virtual network",
    value: ({ vnetName }) => vnetName,
    mock: ({ name }) => name,
  },
  resource_group: {
    description: "Name of the resource group of the virtual network",
    value: ({ resourceGroup }) => resourceGroup,
    mock: ({ id }) => `${id}-network`,
  },
  load_balancer_subnet_id: {
    description: "Subnet of internal load balancers",
    value: ({ loadBalancerSubnetId }) => loadBalancerSubnetId,
    mock: (decided) => mockId(decided, "virtualNetworks", `${decided.name}/subnets/load-balancers`),
  },
  private_endpoint_subnet_id: {
    description: "Subnet of private endpoints",
    value: ({ privateEndpointSubnetId }) => privateEndpointSubnetId,
    mock: (decided) => mockId(decided, "virtualNetworks", `${decided.name}/subnets/private-endpoints`),
  },
  dns_zone_ids: {
    description: "Private DNS zones of private endpoints, by name",
    value: ({ dnsZoneIds }) => dnsZoneIds,
    mock: (decided) => Object.fromEntries(endpointZones.map((zone) => [zone, mockId(decided, "privateDnsZones", zone)])),
  },
  nat_gateway_id: {
    description: "Resource id of the NAT gateway; empty if the egress of the network has none",
    value: ({ natGatewayId }) => natGatewayId ?? "",
    mock: (decided) => (egressResources[decided.egress].nat ? mockId(decided, "natGateways", decided.name) : ""),
  },
  nat_address: {
    description: "Public IP address of the NAT gateway; empty without a gateway",
    value: ({ natAddress }) => natAddress ?? "",
    mock: ({ egress }) => (egressResources[egress].nat ? "203.0.113.1" : ""),
  },
  route_table_id: {
    description: "Resource id of the route table of the subnets; empty unless egress is routed",
    value: ({ routeTableId }) => routeTableId ?? "",
    mock: (decided) => (egressResources[decided.egress].routes ? mockId(decided, "routeTables", decided.name) : ""),
  },
} as const satisfies OutputTable<AzureNetwork, AzureManagedNetwork>;

export type NetworkOutputName = keyof typeof networkOutputs;

export const mockOutputs = mocksOf(networkOutputs);
