/** A network on AWS: VPC, subnets by zone, the way out, private endpoints, a record of its traffic. */
import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { Construct } from "constructs";
import type { BuildContext } from "../../contract/build";
import type { AwsNetworkLinks } from "../../contract/network";
import type { AwsLocation } from "../../platform/types/location";
import type { AwsMadeNetwork } from "../../platform/types/network";
import type { Labels } from "../../platform/types/value";
import { ownTags } from "../own-tags";
import { createEndpoints } from "./endpoints";
import { createFlowLogs } from "./flow-logs";
import { createGateways } from "./gateways";
import { createRoutes } from "./routes";
import { createSubnets, type ZoneSubnets } from "./subnets";

export interface AwsNetworkProps {
  readonly network: AwsMadeNetwork;
  readonly location: AwsLocation;
  readonly context: Pick<BuildContext, "valueOf">;
}

/** What every part of a network is made from. */
export interface NetworkParts {
  readonly network: AwsMadeNetwork;
  readonly location: AwsLocation;
  readonly vpc: Vpc;
  /** Labels that the provider's default tags do not bring. */
  readonly tags: Labels;
}

export class AwsNetwork extends Construct {
  readonly links: AwsNetworkLinks;
  /** Ids by zone. */
  readonly privateRouteTables: Readonly<Record<string, string>>;
  /** Public addresses by the zone of their gateway. */
  readonly gatewayAddresses: Readonly<Record<string, string>>;

  constructor(scope: Construct, id: string, { network, location, context }: AwsNetworkProps) {
    super(scope, id);
    const tags = ownTags(network.labels, location);
    const parts: NetworkParts = { network, location, tags, vpc: createVpc(this, network, tags) };
    new DefaultSecurityGroup(this, "default-security-group", { vpcId: parts.vpc.id, tags: { ...tags, Name: `${network.name}-unused` } });
    const subnets = createSubnets(this, parts);
    const gateways = createGateways(this, parts, subnets);
    const routes = createRoutes(this, parts, subnets, gateways);
    createEndpoints(this, parts, subnets, routes);
    createFlowLogs(this, parts, context);
    this.links = linksOf(parts, subnets);
    this.privateRouteTables = Object.fromEntries(Object.entries(routes.privateTables).map(([zone, table]) => [zone, table.id]));
    this.gatewayAddresses = Object.fromEntries(Object.entries(gateways.addresses).map(([zone, address]) => [zone, address.publicIp]));
  }
}

function createVpc(scope: Construct, { name, ranges, ipv6, deletionProtection }: AwsMadeNetwork, tags: Labels): Vpc {
  const [first] = ranges;
  if (first === undefined) throw new Error(`network ${name} has no range`);
  return new Vpc(scope, "Default", {
    cidrBlock: first,
    enableDnsSupport: true,
    enableDnsHostnames: true,
    ...(ipv6 && { assignGeneratedIpv6CidrBlock: true }),
    tags: { ...tags, Name: name },
    ...(deletionProtection && { lifecycle: { preventDestroy: true } }),
  });
}

function linksOf({ network, vpc }: NetworkParts, subnets: readonly ZoneSubnets[]): AwsNetworkLinks {
  const ids = (pick: (zone: ZoneSubnets) => readonly { readonly id: string }[]) =>
    Object.fromEntries(subnets.map((zone) => [zone.zone, pick(zone).map(({ id }) => id)] as const).filter(([, found]) => found.length > 0));
  const privateSubnets = ids((zone) => zone.private);
  return {
    vpcId: vpc.id,
    ranges: network.ranges,
    privateSubnets,
    podSubnets: privateSubnets,
    publicSubnets: ids((zone) => (zone.public === null ? [] : [zone.public])),
    internalSubnets: ids((zone) => [zone.internal]),
  };
}
