/** A security group that lets nothing in, and out what is listed. */
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { Labels } from "../../platform/types/shared/value";
import { tagged } from "../tags";

/** Traffic to the whole internet, over TCP. Names are resolved and time is told by AWS's own addresses, which no group filters. */
export interface EgressRule {
  readonly port: number;
  readonly description: string;
}

export interface ClosedSecurityGroupProps {
  /** The whole name: `shop-prod-jobs-instances`. */
  readonly name: string;
  /** Never changed: a change replaces the group. */
  readonly description: string;
  readonly vpcId: string;
  /** By construct id. */
  readonly out: Readonly<Record<string, EgressRule>>;
  readonly ipv6: boolean;
  /** Beside those of the provider. */
  readonly tags: Labels;
}

export class ClosedSecurityGroup extends Construct {
  /** Id of the group. */
  readonly groupId: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ClosedSecurityGroupProps,
  ) {
    super(scope, id);
    const { name, description, vpcId, out, ipv6, tags } = props;
    const group = new SecurityGroup(this, "Default", {
      name: vendorName("security-group", name),
      description,
      vpcId,
      tags: { ...tags, Name: name },
    });
    this.groupId = group.id;
    for (const [rule, way] of Object.entries(out)) {
      this.allow(`out-${rule}`, way, { cidrIpv4: "0.0.0.0/0" });
      if (ipv6) this.allow(`out-${rule}-ipv6`, way, { cidrIpv6: "::/0" });
    }
  }

  private allow(id: string, { port, description }: EgressRule, to: { readonly cidrIpv4: string } | { readonly cidrIpv6: string }): void {
    new VpcSecurityGroupEgressRule(this, id, {
      securityGroupId: this.groupId,
      description,
      ipProtocol: "tcp",
      fromPort: port,
      toPort: port,
      ...to,
      ...tagged(this.props.tags),
    });
  }
}
