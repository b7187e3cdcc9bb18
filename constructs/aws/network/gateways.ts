/** The way out of a network: an internet gateway, and NAT gateways with addresses of their own. */
import { EgressOnlyInternetGateway } from "@cdktf/provider-aws/lib/egress-only-internet-gateway";
import { Eip } from "@cdktf/provider-aws/lib/eip";
import { InternetGateway } from "@cdktf/provider-aws/lib/internet-gateway";
import { NatGateway } from "@cdktf/provider-aws/lib/nat-gateway";
import type { Construct } from "constructs";
import type { NetworkParts } from "./network";
import { hasGateways } from "./resolve";
import type { ZoneSubnets } from "./subnets";

export interface Gateways {
  /** Null where the network has no way out of its own. */
  readonly internet: InternetGateway | null;
  /** The way out for IPv6 of private subnets. */
  readonly egressOnly: EgressOnlyInternetGateway | null;
  /** By zone: one in each, or one that serves all. */
  readonly nat: Readonly<Record<string, NatGateway>>;
  readonly addresses: Readonly<Record<string, Eip>>;
}

export function createGateways(scope: Construct, parts: NetworkParts, subnets: readonly ZoneSubnets[]): Gateways {
  const { network, vpc, tags } = parts;
  if (!hasGateways(network.egress)) return { internet: null, egressOnly: null, nat: {}, addresses: {} };
  const named = { vpcId: vpc.id, tags: { ...tags, Name: network.name } };
  const internet = new InternetGateway(scope, "internet-gateway", named);
  const nat: Record<string, NatGateway> = {};
  const addresses: Record<string, Eip> = {};
  for (const { zone, public: subnet } of network.egress === "nat" ? subnets.slice(0, 1) : subnets) {
    if (subnet === null) throw new Error(`network ${network.name} has no public subnet in ${zone} for its gateway`);
    const zoneTags = { ...tags, Name: `${network.name}-nat-${zone}` };
    const address = new Eip(scope, `nat-address-${zone}`, { domain: "vpc", tags: zoneTags, dependsOn: [internet] });
    addresses[zone] = address;
    nat[zone] = new NatGateway(scope, `nat-${zone}`, {
      allocationId: address.id,
      subnetId: subnet.id,
      tags: zoneTags,
      dependsOn: [internet],
    });
  }
  return { internet, egressOnly: network.ipv6 ? new EgressOnlyInternetGateway(scope, "egress-only-gateway", named) : null, nat, addresses };
}
