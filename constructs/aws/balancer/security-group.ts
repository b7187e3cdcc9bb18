/** The security group of a load balancer: inbound from clients, outbound to targets. */
import { SecurityGroup } from "@cdktf/provider-aws/lib/security-group";
import { VpcSecurityGroupEgressRule } from "@cdktf/provider-aws/lib/vpc-security-group-egress-rule";
import { VpcSecurityGroupIngressRule } from "@cdktf/provider-aws/lib/vpc-security-group-ingress-rule";
import { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { Labels } from "../../platform/types/shared/value";
import { tagged } from "../tags";

export interface BalancerSecurityProps {
  /** The whole name: `shop-prod-apps-api`. */
  readonly name: string;
  readonly vpcId: string;
  readonly ports: readonly number[];
  /** Ranges of clients. */
  readonly sources: readonly string[];
  /** Ports of targets, including those of health checks. */
  readonly targetPorts: readonly number[];
  /** IPv4 ranges that targets are in. */
  readonly targetRanges: readonly string[];
  readonly tags: Labels;
}

export class BalancerSecurity extends Construct {
  readonly groupId: string;

  constructor(scope: Construct, id: string, props: BalancerSecurityProps) {
    super(scope, id);
    const { name, vpcId, ports, sources, targetPorts, targetRanges, tags } = props;
    const whole = `${name}-balancer`;
    const group = new SecurityGroup(this, "Default", {
      name: vendorName("security-group", whole),
      // A change would replace the group.
      description: "Load balancer: inbound from clients, outbound to targets",
      vpcId,
      tags: { ...tags, Name: whole },
    });
    this.groupId = group.id;
    const rule = (port: number) => ({ securityGroupId: group.id, ipProtocol: "tcp", fromPort: port, toPort: port, ...tagged(tags) });
    for (const port of ports)
      for (const [place, source] of sources.entries())
        new VpcSecurityGroupIngressRule(this, `in-${port}-${placeOf(source, place)}`, {
          ...rule(port),
          ...rangeOf(source),
          description: "Clients",
        });
    for (const port of targetPorts)
      for (const [place, range] of targetRanges.entries())
        new VpcSecurityGroupEgressRule(this, `out-${port}-${placeOf(range, place)}`, {
          ...rule(port),
          ...rangeOf(range),
          description: "Targets and their health checks",
        });
  }
}

/** From the range itself, so that adding or removing a range moves no other rule; from its index if the range is unknown until apply. */
const placeOf = (range: string, place: number): string =>
  /^[0-9a-f.:/]+$/i.test(range) ? range.replaceAll(/[^0-9a-z]/gi, "-") : String(place);

const rangeOf = (range: string) => (range.includes(":") && !range.includes("$") ? { cidrIpv6: range } : { cidrIpv4: range });
