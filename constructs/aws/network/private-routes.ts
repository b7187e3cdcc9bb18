/** Route tables of private subnets, one for each zone, and their routes to the internet by the network's egress. */
import { EgressOnlyInternetGateway } from "@cdktf/provider-aws/lib/egress-only-internet-gateway";
import { Route } from "@cdktf/provider-aws/lib/route";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import type { Construct } from "constructs";
import type { NetworkScope } from "./network-scope";
import type { PublicSubnets } from "./public-subnets";

export interface ZoneRoutes {
  readonly tableId: string;
  /** Empty with `egress: routed`: the spec's user adds routes to the table. */
  readonly out: readonly Route[];
}

/** By zone. Routes are separate resources, so that other stacks can add routes to the same table. */
export function createPrivateRoutes(
  scope: Construct,
  networkScope: NetworkScope,
  { natGateways }: Pick<PublicSubnets, "natGateways">,
): Readonly<Record<string, ZoneRoutes>> {
  const { network, vpc, tags } = networkScope;
  const gateways = Object.values(natGateways);
  const egressOnly = network.ipv6 && gateways.length > 0 ? createEgressOnlyGateway(scope, networkScope) : null;
  const byZone = network.zones.map(({ zone }) => {
    const name = `${network.name}-private-${zone}`;
    const table = new RouteTable(scope, `private-${zone}-routes`, { vpcId: vpc.id, tags: { ...tags, Name: name } });
    const gateway = natGateways[zone] ?? gateways[0];
    const out = [
      ...(gateway === undefined ? [] : [routeBy(scope, zone, table, gateway.gatewayId)]),
      ...(egressOnly === null ? [] : [ipv6RouteBy(scope, zone, table, egressOnly)]),
    ];
    return [zone, { tableId: table.id, out }] as const;
  });
  return Object.fromEntries(byZone);
}

const createEgressOnlyGateway = (scope: Construct, { network, vpc, tags }: NetworkScope) =>
  new EgressOnlyInternetGateway(scope, "egress-only-gateway", { vpcId: vpc.id, tags: { ...tags, Name: network.name } });

const routeBy = (scope: Construct, zone: string, table: RouteTable, natGatewayId: string) =>
  new Route(scope, `private-${zone}-out`, { routeTableId: table.id, destinationCidrBlock: "0.0.0.0/0", natGatewayId });

const ipv6RouteBy = (scope: Construct, zone: string, table: RouteTable, gateway: EgressOnlyInternetGateway) =>
  new Route(scope, `private-${zone}-out-ipv6`, {
    routeTableId: table.id,
    destinationIpv6CidrBlock: "::/0",
    egressOnlyGatewayId: gateway.id,
  });
