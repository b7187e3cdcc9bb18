/** Route tables: one for all public subnets, one a zone for its private and internal ones. */
import { Route } from "@cdktf/provider-aws/lib/route";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import type { Construct } from "constructs";
import type { Gateways } from "./gateways";
import type { NetworkParts } from "./network";
import type { ZoneSubnets } from "./subnets";

export interface Routes {
  readonly publicTable: RouteTable | null;
  /** By zone. */
  readonly privateTables: Readonly<Record<string, RouteTable>>;
}

const everywhere = { v4: "0.0.0.0/0", v6: "::/0" } as const;

export function createRoutes(scope: Construct, parts: NetworkParts, subnets: readonly ZoneSubnets[], gateways: Gateways): Routes {
  return {
    publicTable: createPublic(scope, parts, subnets, gateways),
    privateTables: Object.fromEntries(subnets.map((zone) => [zone.zone, createPrivate(scope, parts, zone, gateways)])),
  };
}

function createPublic(scope: Construct, parts: NetworkParts, subnets: readonly ZoneSubnets[], { internet }: Gateways): RouteTable | null {
  if (internet === null) return null;
  const table = createTable(scope, parts, "public");
  new Route(scope, "public-out", { routeTableId: table.id, destinationCidrBlock: everywhere.v4, gatewayId: internet.id });
  if (parts.network.ipv6)
    new Route(scope, "public-out-ipv6", { routeTableId: table.id, destinationIpv6CidrBlock: everywhere.v6, gatewayId: internet.id });
  for (const { public: subnet } of subnets)
    if (subnet !== null) new RouteTableAssociation(scope, `routes-${subnet.node.id}`, { routeTableId: table.id, subnetId: subnet.id });
  return table;
}

/** Internal subnets share it: what comes to a control plane over a route must find its way back. */
function createPrivate(scope: Construct, parts: NetworkParts, zone: ZoneSubnets, { nat, egressOnly }: Gateways): RouteTable {
  const id = `private-${zone.zone}`;
  const table = createTable(scope, parts, id);
  // Without a gateway in the zone, that of the first one serves.
  const gateway = nat[zone.zone] ?? Object.values(nat)[0];
  if (gateway !== undefined)
    new Route(scope, `${id}-out`, { routeTableId: table.id, destinationCidrBlock: everywhere.v4, natGatewayId: gateway.id });
  if (egressOnly !== null)
    new Route(scope, `${id}-out-ipv6`, {
      routeTableId: table.id,
      destinationIpv6CidrBlock: everywhere.v6,
      egressOnlyGatewayId: egressOnly.id,
    });
  for (const subnet of [...zone.private, zone.internal])
    new RouteTableAssociation(scope, `routes-${subnet.node.id}`, { routeTableId: table.id, subnetId: subnet.id });
  return table;
}

/** Below a node of its own: subnets have the same ids. */
const createTable = (scope: Construct, { vpc, network, tags }: NetworkParts, id: string): RouteTable =>
  new RouteTable(scope, `route-table-${id}`, { vpcId: vpc.id, tags: { ...tags, Name: `${network.name}-${id}` } });
