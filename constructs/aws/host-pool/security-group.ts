/** A security group without inbound rules and with the listed outbound rules, until more are allowed. */
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import type { Flow } from "../../contracts/flow";
import { isToken } from "../../language/schema/values";
import { vendorName } from "../../platform/naming/names";
import type { Labels } from "../../platform/types/shared/value";
import { tagged } from "../tags";

/** TCP traffic to the internet. DNS and NTP of AWS require no rule, because security groups do not filter them. */
export interface EgressRule {
  readonly port: number;
  readonly description: string;
}

export interface ClosedSecurityGroupProps {
  /** The whole name: `shop-prod-jobs-instances`. */
  readonly name: string;
  /** Must not change, because a change replaces the group. */
  readonly description: string;
  readonly vpcId: string;
  /** By construct id. */
  readonly egress: Readonly<Record<string, EgressRule>>;
  readonly ipv6: boolean;
  /** In addition to those of the provider. */
  readonly tags: Labels;
}

/** The other end of a rule. */
export type RulePeer = { readonly cidrIpv4: string } | { readonly cidrIpv6: string } | { readonly referencedSecurityGroupId: string };

const ALL_PORTS = [0, 65_535] as const;

/** A range of either IP version. A range that is unknown until apply is one of IPv4. */
export const rangePeer = (range: string): RulePeer => (range.includes(":") && !isToken(range) ? { cidrIpv6: range } : { cidrIpv4: range });

export class ClosedSecurityGroup extends Construct {
  /** Id of the group. */
  readonly groupId: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ClosedSecurityGroupProps,
  ) {
    super(scope, id);
    const { name, description, vpcId, egress, ipv6, tags } = props;
    const group = new SecurityGroup(this, "Default", {
      name: vendorName("security-group", name),
      description,
      vpcId,
      tags: { ...tags, Name: name },
    });
    this.groupId = group.id;
    for (const [rule, { port, description }] of Object.entries(egress)) {
      const web = { securityGroupId: this.groupId, description, ipProtocol: "tcp", fromPort: port, toPort: port, ...tagged(tags) };
      new VpcSecurityGroupEgressRule(this, `out-${rule}`, { ...web, cidrIpv4: "0.0.0.0/0" });
      if (ipv6) new VpcSecurityGroupEgressRule(this, `out-${rule}-ipv6`, { ...web, cidrIpv6: "::/0" });
    }
  }

  /** @param peers one rule is created for each */
  allow(direction: "in" | "out", { id, protocol, ports, why }: Omit<Flow, "peer">, peers: readonly RulePeer[]): void {
    const [fromPort, toPort] = ports ?? ALL_PORTS;
    const Rule = direction === "in" ? VpcSecurityGroupIngressRule : VpcSecurityGroupEgressRule;
    for (const [index, peer] of peers.entries())
      new Rule(this, `${direction}-${id}${index === 0 ? "" : `-${index}`}`, {
        securityGroupId: this.groupId,
        description: why,
        ...(protocol === "all" ? { ipProtocol: "-1" } : { ipProtocol: protocol, fromPort, toPort }),
        ...peer,
        ...tagged(this.props.tags),
      });
  }
}
