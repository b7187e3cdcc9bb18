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
  /** Index of the /64 within the network's /56; null: IPv4 only. */
  readonly ipv6Index: number | null;
  readonly routeTableId: string;
  /** What must exist before the subnet can use its range. */
  readonly after: readonly ITerraformDependable[];
  /** What must exist before machines start in the subnet: its routes to the internet and its endpoints. */
  readonly usableAfter: readonly ITerraformDependable[];
  readonly tags: Labels;
}

/** From the network's /56 to a subnet's /64. */
const IPV6_BITS = 8;

/** Load balancer controllers find subnets by these tags. */
const roleTags: Readonly<Record<SubnetKind, Labels>> = {
  private: { "kubernetes.io/role/internal-elb": "1" },
  public: { "kubernetes.io/role/elb": "1" },
  internal: {},
};

/** Nodes of IPv6 clusters get their addresses from the subnet; public subnets assign no address automatically. */
const assignsIpv6: Readonly<Record<SubnetKind, boolean>> = { private: true, public: false, internal: true };

export class NetworkSubnet extends Construct {
  /** Id of the subnet, which depends on its routes: machines that start earlier cannot reach the internet. */
  readonly subnetId: string;
  /** The id without that dependency, for endpoints of the network that the routes depend on. */
  readonly idBeforeRoutes: string;

  constructor(scope: Construct, id: string, props: NetworkSubnetProps) {
    super(scope, id);
    const subnet = this.createSubnet(props);
    const association = new RouteTableAssociation(this, "routing", {
      subnetId: subnet.id,
      routeTableId: props.routeTableId,
      ...(props.usableAfter.length > 0 && { dependsOn: [...props.usableAfter] }),
    });
    this.idBeforeRoutes = subnet.id;
    this.subnetId = association.subnetId;
  }

  private createSubnet({ vpc, kind, name, availabilityZone, range, ipv6Index, after, tags }: NetworkSubnetProps): Subnet {
    return new Subnet(this, "Default", {
      vpcId: vpc.id,
      availabilityZone,
      cidrBlock: range,
      mapPublicIpOnLaunch: false,
      ...(ipv6Index !== null && {
        ipv6CidrBlock: Fn.cidrsubnet(vpc.ipv6CidrBlock, IPV6_BITS, ipv6Index),
        assignIpv6AddressOnCreation: assignsIpv6[kind],
      }),
      ...(after.length > 0 && { dependsOn: [...after] }),
      tags: { ...tags, Name: name, ...roleTags[kind] },
    });
  }
}
