/** Subnets of a network: private, public and internal ones of each zone. */
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import { VpcIpv4CidrBlockAssociation } from "@cdktf/provider-aws/lib/vpc-ipv4-cidr-block-association";
import { Fn } from "cdktf";
import type { Construct } from "constructs";
import type { AwsZonePlan } from "../../platform/types/network";
import type { NetworkParts } from "./network";

export interface ZoneSubnets {
  readonly zone: string;
  /** One for each range of the network. */
  readonly private: readonly Subnet[];
  /** Null where the network has no gateways. */
  readonly public: Subnet | null;
  readonly internal: Subnet;
}

/** What load balancer controllers look for. @see https://docs.aws.amazon.com/eks/latest/userguide/network-load-balancing.html */
const roleTags = {
  private: { "kubernetes.io/role/internal-elb": "1" },
  public: { "kubernetes.io/role/elb": "1" },
  internal: {},
} as const;

/** A VPC has 256 IPv6 ranges of /64: a zone takes 64 of them, private subnets from 0, the others from the end. */
const ipv6 = { perZone: 64, public: 63, internal: 62 } as const;

/** From a /56 to a /64. */
const IPV6_NEW_BITS = 8;

export function createSubnets(scope: Construct, parts: NetworkParts): ZoneSubnets[] {
  const vpcIds = [parts.vpc.id, ...furtherRanges(scope, parts)];
  return parts.network.zones.map((plan, zoneIndex) => createZone(scope, parts, { plan, zoneIndex, vpcIds }));
}

/** Ids of the VPC that are known once it has each further range, so that subnets in it wait. */
function furtherRanges(scope: Construct, { network, vpc }: NetworkParts): string[] {
  return network.ranges
    .slice(1)
    .map((cidrBlock, index) => new VpcIpv4CidrBlockAssociation(scope, `range-${index + 2}`, { vpcId: vpc.id, cidrBlock }).vpcId);
}

interface ZonePart {
  readonly plan: AwsZonePlan;
  readonly zoneIndex: number;
  /** One for each range of the network. */
  readonly vpcIds: readonly string[];
}

function createZone(scope: Construct, parts: NetworkParts, zone: ZonePart): ZoneSubnets {
  const { plan, vpcIds } = zone;
  const make = (kind: keyof typeof roleTags, id: string, range: string, ipv6Index: number, vpcId = parts.vpc.id): Subnet =>
    createSubnet(scope, parts, zone, { kind, id, range, ipv6Index, vpcId });
  return {
    zone: plan.zone,
    private: plan.privateRanges.map((range, index) =>
      make("private", index === 0 ? `private-${plan.zone}` : `private-${plan.zone}-${index + 1}`, range, index, vpcIds[index]),
    ),
    public: plan.publicRange === null ? null : make("public", `public-${plan.zone}`, plan.publicRange, ipv6.public),
    internal: make("internal", `internal-${plan.zone}`, plan.internalRange, ipv6.internal),
  };
}

interface SubnetPlan {
  readonly kind: keyof typeof roleTags;
  readonly id: string;
  readonly range: string;
  /** Within the zone. */
  readonly ipv6Index: number;
  readonly vpcId: string;
}

function createSubnet(scope: Construct, parts: NetworkParts, { plan, zoneIndex }: ZonePart, subnet: SubnetPlan): Subnet {
  const { network, vpc, tags } = parts;
  const ipv6Range = () => Fn.cidrsubnet(vpc.ipv6CidrBlock, IPV6_NEW_BITS, zoneIndex * ipv6.perZone + subnet.ipv6Index);
  return new Subnet(scope, subnet.id, {
    vpcId: subnet.vpcId,
    availabilityZone: plan.availabilityZone,
    cidrBlock: subnet.range,
    mapPublicIpOnLaunch: false,
    ...(network.ipv6 && { ipv6CidrBlock: ipv6Range(), assignIpv6AddressOnCreation: true }),
    tags: { ...tags, ...roleTags[subnet.kind], Name: `${network.name}-${subnet.id}` },
  });
}
