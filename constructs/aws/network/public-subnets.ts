/** The internet gateway, the public subnets, and the NAT gateways of private subnets. */
import { Eip } from "@cdktf/provider-aws/lib/eip";
import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { NatGateway } from "@cdktf/provider-aws/lib/nat-gateway";
import { Route } from "@cdktf/provider-aws/lib/route";
import { RouteTable } from "@cdktf/provider-aws/lib/route-table";
import type { Construct } from "constructs";
import type { AwsZonePlan } from "../../platform/types/aws/network";
import type { Egress } from "../../platform/types/shared/network";
import { ipv6Index } from "./ipv6";
import type { NetworkScope } from "./network-scope";
import { NetworkSubnet } from "./subnet";

export interface PublicSubnets {
  /** By zone; empty if the network's egress requires none. */
  readonly subnets: Readonly<Record<string, NetworkSubnet>>;
  /** By their zone. */
  readonly natGateways: Readonly<Record<string, { readonly gatewayId: string; readonly address: string }>>;
}

/** Zones with a NAT gateway. */
const natZones: Readonly<Record<Egress, (zones: readonly AwsZonePlan[]) => readonly AwsZonePlan[]>> = {
  "nat-per-zone": (zones) => zones,
  nat: (zones) => zones.slice(0, 1),
  routed: () => [],
  none: () => [],
};

export function createPublicSubnets(scope: Construct, networkScope: NetworkScope): PublicSubnets {
  const { network } = networkScope;
  if (network.zones.every(({ publicRange }) => publicRange === null)) return { subnets: {}, natGateways: {} };
  const internet = createInternetGateway(scope, networkScope);
  const subnets = createSubnets(scope, networkScope, internet);
  const natGateways = natZones[network.egress](network.zones).flatMap(({ zone }) => {
    const subnet = subnets[zone];
    return subnet === undefined ? [] : [[zone, createNatGateway(scope, zone, subnet, networkScope, internet)] as const];
  });
  return { subnets, natGateways: Object.fromEntries(natGateways) };
}

const createInternetGateway = (scope: Construct, { vpc, network, tags }: NetworkScope): InternetGateway =>
  new InternetGateway(scope, "internet-gateway", { vpcId: vpc.id, tags: { ...tags, Name: network.name } });

function createSubnets(scope: Construct, { network, vpc, tags }: NetworkScope, internet: InternetGateway): Record<string, NetworkSubnet> {
  const table = new RouteTable(scope, "public-routes", { vpcId: vpc.id, tags: { ...tags, Name: `${network.name}-public` } });
  const out = { routeTableId: table.id, gatewayId: internet.id };
  const routes = [new Route(scope, "public-out", { ...out, destinationCidrBlock: "0.0.0.0/0" })];
  if (network.ipv6) routes.push(new Route(scope, "public-out-ipv6", { ...out, destinationIpv6CidrBlock: "::/0" }));
  const byZone = network.zones.flatMap(({ zone, part, availabilityZone, publicRange }) => {
    if (publicRange === null) return [];
    const subnet = new NetworkSubnet(scope, `public-${zone}`, {
      vpc,
      kind: "public",
      name: `${network.name}-public-${zone}`,
      availabilityZone,
      range: publicRange,
      ipv6Index: network.ipv6 ? ipv6Index("public", part) : null,
      routeTableId: table.id,
      after: [],
      usableAfter: routes,
      tags,
    });
    return [[zone, subnet] as const];
  });
  return Object.fromEntries(byZone);
}

function createNatGateway(
  scope: Construct,
  zone: string,
  subnet: NetworkSubnet,
  { network, tags }: NetworkScope,
  internet: InternetGateway,
) {
  const name = { ...tags, Name: `${network.name}-nat-${zone}` };
  const address = new Eip(scope, `nat-${zone}-address`, { domain: "vpc", dependsOn: [internet], tags: name });
  const gateway = new NatGateway(scope, `nat-${zone}`, { allocationId: address.allocationId, subnetId: subnet.subnetId, tags: name });
  return { gatewayId: gateway.id, address: address.publicIp };
}
