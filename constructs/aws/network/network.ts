/** A managed network: VPC, subnets by the address plan, routes, private endpoints and flow logs. Its users get `AwsNetworkLinks`. */
import { DefaultSecurityGroup } from "@cdktf/provider-aws/lib/default-security-group";
import { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { VpcIpv4CidrBlockAssociation } from "@cdktf/provider-aws/lib/vpc-ipv4-cidr-block-association";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { AwsNetworkLinks, SubnetsByZone } from "../../contracts/network";
import { ownLabels } from "../../platform/naming/labels";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { AwsManagedNetwork } from "../../platform/types/aws/network";
import { createS3Endpoint, InterfaceEndpoints } from "./endpoints";
import { FlowLogs } from "./flow-logs";
import { ipv6Index } from "./ipv6";
import type { NetworkScope } from "./network-scope";
import { createPrivateRoutes, type ZoneRoutes } from "./private-routes";
import { createPublicSubnets } from "./public-subnets";
import { NetworkSubnet } from "./subnet";

export interface AwsNetworkProps {
  readonly network: AwsManagedNetwork;
  readonly location: AwsLocation;
}

type ByZone<T> = Readonly<Record<string, T>>;

export class AwsNetwork extends Construct {
  readonly links: AwsNetworkLinks;
  /** Expression of the /56; null: IPv4 only. */
  readonly ipv6Range: string | null;
  /** Public addresses of the NAT gateways by zone. */
  readonly natAddresses: ByZone<string>;
  /** Internal subnets use the route table of their zone as well. */
  readonly privateRouteTableIds: ByZone<string>;

  private readonly networkScope: NetworkScope;

  constructor(scope: Construct, id: string, { network, location }: AwsNetworkProps) {
    super(scope, id);
    const tags = ownLabels(network.labels, location);
    this.networkScope = { network, location, tags, vpc: this.createVpc(network, tags) };
    const secondaryRanges = this.createSecondaryRanges();
    this.emptyDefaultSecurityGroup();
    new FlowLogs(this, "flow-logs", { network, location, vpcId: this.networkScope.vpc.id, tags });
    const publicSubnets = createPublicSubnets(this, this.networkScope);
    const routes = createPrivateRoutes(this, this.networkScope, publicSubnets);
    const internal = this.createInternalSubnets(routes);
    const endpoints = this.createEndpoints(routes, internal);
    const privateSubnets = this.createPrivateSubnets(routes, secondaryRanges, endpoints);
    this.links = this.linksTo(privateSubnets, publicSubnets.subnets, internal);
    this.ipv6Range = network.ipv6 ? this.networkScope.vpc.ipv6CidrBlock : null;
    this.natAddresses = mapValues(publicSubnets.natGateways, ({ address }) => address);
    this.privateRouteTableIds = mapValues(routes, ({ tableId }) => tableId);
  }

  private createVpc(network: AwsManagedNetwork, tags: NetworkScope["tags"]): Vpc {
    const [cidrBlock] = network.ranges;
    if (cidrBlock === undefined) throw new Error(`${network.path} has no address range`);
    return new Vpc(this, "Default", {
      cidrBlock,
      enableDnsHostnames: true,
      enableDnsSupport: true,
      ...(network.ipv6 && { assignGeneratedIpv6CidrBlock: true }),
      ...(network.deletionProtection && { lifecycle: { preventDestroy: true } }),
      tags: { ...tags, Name: network.name },
    });
  }

  private createSecondaryRanges(): VpcIpv4CidrBlockAssociation[] {
    const { network, vpc } = this.networkScope;
    return network.ranges
      .slice(1)
      .map((cidrBlock, index) => new VpcIpv4CidrBlockAssociation(this, `range-${index + 1}`, { vpcId: vpc.id, cidrBlock }));
  }

  /** AWS assigns this group to interfaces that name none, so it allows no traffic. */
  private emptyDefaultSecurityGroup(): void {
    const { network, vpc, tags } = this.networkScope;
    new DefaultSecurityGroup(this, "default-security-group", {
      vpcId: vpc.id,
      tags: { ...tags, Name: `${network.name}-default-unused` },
    });
  }

  private createInternalSubnets(routes: ByZone<ZoneRoutes>): ByZone<NetworkSubnet> {
    const { network, vpc, tags } = this.networkScope;
    const byZone = network.zones.map(({ zone, part, availabilityZone, internalRange }) => {
      const subnet = new NetworkSubnet(this, `internal-${zone}`, {
        vpc,
        kind: "internal",
        name: `${network.name}-internal-${zone}`,
        availabilityZone,
        range: internalRange,
        ipv6Index: network.ipv6 ? ipv6Index("internal", part) : null,
        routeTableId: tableOf(routes, zone),
        after: [],
        usableAfter: [],
        tags,
      });
      return [zone, subnet] as const;
    });
    return Object.fromEntries(byZone);
  }

  private createEndpoints(routes: ByZone<ZoneRoutes>, internal: ByZone<NetworkSubnet>): ITerraformDependable[] {
    const { network, location, vpc, tags } = this.networkScope;
    const props = { location, vpcId: vpc.id, name: network.name, tags };
    const s3 = createS3Endpoint(this, "s3", { ...props, routeTableIds: Object.values(routes).map(({ tableId }) => tableId) });
    if (network.egress !== "none") return [s3];
    const subnetIds = Object.values(internal).map(({ idBeforeRoutes }) => idBeforeRoutes);
    return [s3, ...new InterfaceEndpoints(this, "endpoints", { ...props, ranges: network.ranges, subnetIds }).all];
  }

  private createPrivateSubnets(
    routes: ByZone<ZoneRoutes>,
    secondaryRanges: readonly VpcIpv4CidrBlockAssociation[],
    endpoints: readonly ITerraformDependable[],
  ): ByZone<readonly NetworkSubnet[]> {
    const { network, vpc, tags } = this.networkScope;
    const byZone = network.zones.map(({ zone, part, availabilityZone, privateRanges }) => {
      const subnets = privateRanges.map((range, rangeIndex) => {
        const subnetId = rangeIndex === 0 ? `private-${zone}` : `private-${zone}-${rangeIndex}`;
        const association = secondaryRanges[rangeIndex - 1];
        return new NetworkSubnet(this, subnetId, {
          vpc,
          kind: "private",
          name: `${network.name}-${subnetId}`,
          availabilityZone,
          range,
          ipv6Index: network.ipv6 ? ipv6Index("private", part, rangeIndex) : null,
          routeTableId: tableOf(routes, zone),
          after: association === undefined ? [] : [association],
          usableAfter: [...(routes[zone]?.out ?? []), ...endpoints],
          tags,
        });
      });
      return [zone, subnets] as const;
    });
    return Object.fromEntries(byZone);
  }

  private linksTo(
    privateSubnets: ByZone<readonly NetworkSubnet[]>,
    publicSubnets: ByZone<NetworkSubnet>,
    internal: ByZone<NetworkSubnet>,
  ): AwsNetworkLinks {
    const ids: SubnetsByZone = mapValues(privateSubnets, (subnets) => subnets.map(({ subnetId }) => subnetId));
    return {
      vpcId: this.networkScope.vpc.id,
      ranges: this.networkScope.network.ranges,
      privateSubnets: ids,
      podSubnets: ids,
      publicSubnets: mapValues(publicSubnets, ({ subnetId }) => [subnetId]),
      internalSubnets: mapValues(internal, ({ subnetId }) => [subnetId]),
    };
  }
}

function tableOf(routes: ByZone<ZoneRoutes>, zone: string): string {
  const found = routes[zone];
  if (found === undefined) throw new Error(`zone ${zone} has no route table`);
  return found.tableId;
}

const mapValues = <T, R>(map: ByZone<T>, change: (value: T) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
