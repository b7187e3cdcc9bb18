/** A security group for machines that nothing calls: out to the network and by HTTPS, nothing in. */
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { Construct } from "constructs";
import type { AwsNetworkLinks } from "../../contract/network";
import { vendorName } from "../../platform/names";
import type { Labels } from "../../platform/types/value";
import { tagged } from "../own-tags";

export interface ClosedGroupProps {
  readonly name: string;
  readonly description: string;
  readonly links: Pick<AwsNetworkLinks, "vpcId" | "ranges">;
  readonly ipv6: boolean;
  /** Whether plain HTTP leaves too, as package archives want it. @default false */
  readonly http?: boolean;
  readonly tags: Labels;
}

interface Exit {
  readonly port?: number;
  readonly description: string;
  readonly to: { readonly cidrIpv4: string } | { readonly cidrIpv6: string };
}

export class ClosedGroup extends Construct {
  readonly groupId: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ClosedGroupProps,
  ) {
    super(scope, id);
    const { name, description, links, tags } = props;
    const group = new SecurityGroup(this, "Default", {
      name: vendorName("security-group", name),
      description,
      vpcId: links.vpcId,
      tags: { ...tags, Name: name },
    });
    this.groupId = group.id;
    for (const [rule, exit] of Object.entries(this.exits())) this.allow(rule, exit);
  }

  private exits(): Record<string, Exit> {
    const { links, ipv6, http = false } = this.props;
    const network = links.ranges.map((range, index): [string, Exit] => [
      `out-network-${index}`,
      { description: "The network", to: { cidrIpv4: range } },
    ]);
    return {
      ...Object.fromEntries(network),
      ...world("https", 443, "HTTPS: registries, APIs of AWS", ipv6),
      ...(http && world("http", 80, "HTTP: signed package archives", ipv6)),
    };
  }

  private allow(id: string, { port, description, to }: Exit): void {
    new VpcSecurityGroupEgressRule(this, id, {
      securityGroupId: this.groupId,
      description,
      ipProtocol: port === undefined ? "-1" : "tcp",
      ...(port !== undefined && { fromPort: port, toPort: port }),
      ...to,
      ...tagged(this.props.tags),
    });
  }
}

const world = (name: string, port: number, description: string, ipv6: boolean): Record<string, Exit> => ({
  [`out-${name}`]: { port, description, to: { cidrIpv4: "0.0.0.0/0" } },
  ...(ipv6 && { [`out-${name}-ipv6`]: { port, description, to: { cidrIpv6: "::/0" } } }),
});
