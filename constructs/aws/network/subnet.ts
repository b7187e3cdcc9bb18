/** A subnet with its route table. */
import { RouteTableAssociation } from "@cdktf/provider-aws/lib/route-table-association";
import { Subnet } from "@cdktf/provider-aws/lib/subnet";
import type { Vpc } from "@cdktf/provider-aws/lib/vpc";
import { Fn, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { Labels } from "../../platform/types/shared/value";
import type { SubnetKind } from "./ipv6";

export interface NetworkSubnetProps {
  readonly vpc: Vpc;
  readonly kind: SubnetKind;
  readonly name: string;
  readonly availabilityZone: string;
  readonly range: string;
  /** Which /64 of the network's; null: IPv4 only. */
  readonly ipv6Place: number | null;
  readonly routeTableId: string;
  /** What must be there before the range can be taken. */
  readonly after: readonly ITerraformDependable[];
  /** What must be there before anything in the subnet is of use: the ways out of it. */
  readonly usableAfter: readonly ITerraformDependable[];
  readonly tags: Labels;
}

/** From the network's /56 to a subnet's /64. */
const IPV6_BITS = 8;

/** By which load balancer controllers find where to put load balancers. */
const roleTags: Readonly<Record<SubnetKind, Labels>> = {
  private: { "kubernetes.io/role/internal-elb": "1" },
  public: { "kubernetes.io/role/elb": "1" },
  internal: {},
};

/** Nodes of IPv6 clusters get their addresses from the subnet; in public ones nothing is given a public address by itself. */
const assignsIpv6: Readonly<Record<SubnetKind, boolean>> = { private: true, public: false, internal: true };

export class NetworkSubnet extends Construct {
  /** Id of the subnet. Whoever uses it comes after its routes: machines that start before find no way out. */
  readonly subnetId: string;
  /** The id alone, for the network's own gateways and endpoints, which the routes wait for. */
  readonly bareId: string;

  constructor(scope: Construct, id: string, props: NetworkSubnetProps) {
    super(scope, id);
    const subnet = this.createSubnet(props);
    const association = new RouteTableAssociation(this, "routing", {
      subnetId: subnet.id,
      routeTableId: props.routeTableId,
      ...(props.usableAfter.length > 0 && { dependsOn: [...props.usableAfter] }),
    });
    this.bareId = subnet.id;
    this.subnetId = association.subnetId;
  }

  private createSubnet({ vpc, kind, name, availabilityZone, range, ipv6Place, after, tags }: NetworkSubnetProps): Subnet {
    return new Subnet(this, "Default", {
      vpcId: vpc.id,
      availabilityZone,
      cidrBlock: range,
      mapPublicIpOnLaunch: false,
      ...(ipv6Place !== null && {
        ipv6CidrBlock: Fn.cidrsubnet(vpc.ipv6CidrBlock, IPV6_BITS, ipv6Place),
        assignIpv6AddressOnCreation: assignsIpv6[kind],
      }),
      ...(after.length > 0 && { dependsOn: [...after] }),
      tags: { ...tags, Name: name, ...roleTags[kind] },
    });
  }
}
