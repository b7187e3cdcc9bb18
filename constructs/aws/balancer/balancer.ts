/** A load balancer over the zones of a network. Its targets are instances, and it allows only traffic to its listeners. */
import { Lb } from "@cdktf/provider-aws/lib/lb";
import type { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
import { Construct } from "constructs";
import type { BalancerInbound, BalancerProps, BuiltBalancer } from "../../contracts/balancer";
import { ownLabels } from "../../platform/naming/labels";
import type { AwsBalancer } from "../../platform/types/aws/balancer";
import type { Labels } from "../../platform/types/shared/value";
import { applicationListeners, applicationPorts, networkListeners } from "./listeners";
import { BalancerSecurity } from "./security-group";
import { targetGroups } from "./target-groups";

export class AwsLoadBalancer extends Construct implements BuiltBalancer<"aws"> {
  readonly endpoint: BuiltBalancer<"aws">["endpoint"];
  readonly targets: BuiltBalancer<"aws">["targets"];
  readonly inbound: readonly BalancerInbound[];
  private readonly tags: Labels;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: BalancerProps<"aws">,
  ) {
    super(scope, id);
    const { balancer, location, links } = props;
    this.tags = ownLabels(balancer.labels, location);
    const security = this.createSecurity();
    const lb = this.createBalancer(security);
    const groups = targetGroups(this, balancer, links.vpcId, this.tags);
    this.createListeners(lb, groups);
    this.endpoint = { kind: "name", name: lb.dnsName, zoneId: lb.zoneId };
    this.targets = { targetGroupArns: [...groups.values()].map(({ arn }) => arn) };
    this.inbound = targetPorts(balancer).map((port) => ({
      port,
      from: { kind: "security-group", id: security },
      why: `Load balancer ${balancer.role}`,
    }));
  }

  private createSecurity(): string {
    const { balancer, links } = this.props;
    return new BalancerSecurity(this, "security", {
      name: balancer.name,
      vpcId: links.vpcId,
      ports: balancer.type === "network" ? balancer.listeners.map(({ port }) => port) : applicationPorts(balancer),
      sources: balancer.clients.sources ?? links.ranges,
      targetPorts: targetPorts(balancer),
      targetRanges: links.ranges,
      tags: this.tags,
    }).groupId;
  }

  private createBalancer(securityGroupId: string): Lb {
    const { balancer, links } = this.props;
    const isInternal = balancer.clients.scheme === "internal";
    return new Lb(this, "Default", {
      name: balancer.balancerName,
      internal: isInternal,
      loadBalancerType: balancer.type,
      ipAddressType: balancer.addresses,
      // One subnet of each zone, because ELB rejects a second one.
      subnets: Object.values(isInternal ? links.internalSubnets : links.publicSubnets).flatMap((subnets) => subnets.slice(0, 1)),
      securityGroups: [securityGroupId],
      enableDeletionProtection: balancer.deletionProtection,
      ...(balancer.type === "network" ? networkSettings : this.applicationSettings(balancer)),
      ...(balancer.deletionProtection && { lifecycle: { preventDestroy: true } }),
      tags: { ...this.tags, Name: balancer.name },
    });
  }

  private applicationSettings({ idleSeconds, accessLogBucket, balancerName }: Extract<AwsBalancer, { type: "application" }>) {
    return {
      ...httpSettings,
      idleTimeout: idleSeconds,
      ...(accessLogBucket !== null && {
        accessLogs: { bucket: this.props.context.valueOf(accessLogBucket), prefix: balancerName, enabled: true },
      }),
    };
  }

  private createListeners({ arn }: Lb, groups: ReadonlyMap<string, LbTargetGroup>): void {
    const { balancer, context } = this.props;
    const shared = { balancerArn: arn, targetGroupArn: arnIn(groups), context, tags: this.tags };
    if (balancer.type === "network") networkListeners(this, { ...shared, balancer });
    else applicationListeners(this, { ...shared, balancer });
  }
}

const networkSettings = { enableCrossZoneLoadBalancing: true, enforceSecurityGroupInboundRulesOnPrivateLinkTraffic: "on" };

/** Protects against request smuggling. */
const httpSettings = { dropInvalidHeaderFields: true, desyncMitigationMode: "defensive", enableHttp2: true, preserveHostHeader: true };

const arnIn =
  (groups: ReadonlyMap<string, LbTargetGroup>) =>
  (id: string): string => {
    const group = groups.get(id);
    if (group === undefined) throw new Error(`no target group has the id ${id}`);
    return group.arn;
  };

/** Sorted, each once. */
const targetPorts = ({ targetGroups: groups }: AwsBalancer): number[] =>
  [...new Set(groups.flatMap(({ port, health }) => [port, health.port]))].sort((a, b) => a - b);
