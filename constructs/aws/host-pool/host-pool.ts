/** A pool of hosts that replaces failed hosts and rolls out changes. Its security group allows only the traffic that its engine declares. */

import type { AutoscalingGroup } from "@cdktf/provider-aws/lib/autoscaling-group";
import { AutoscalingLifecycleHook } from "@cdktf/provider-aws/lib/autoscaling-lifecycle-hook";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { Peer } from "../../contracts/flow";
import { type BuiltPool, balancerSources, type HostLinks } from "../../contracts/host-pool";
import type { AwsNetworkLinks } from "../../contracts/network";
import { trafficOf } from "../../contracts/traffic";
import { ownLabels } from "../../platform/naming/labels";
import type { AwsHostPool } from "../../platform/types/aws/host-pool";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { HostedUnit } from "../../platform/types/host-pool";
import type { Labels } from "../../platform/types/shared/value";
import { EncryptionKey } from "../encryption/key";
import { imageParameter, ROOT_DEVICE } from "./host-image";
import { releasedImage } from "./image";
import { InstanceProfile } from "./instance-profile";
import { createInstances } from "./instances";
import { hostRights } from "./rights";
import { healthyPercentages } from "./rollout";
import { ClosedSecurityGroup, type RulePeer, rangePeer } from "./security-group";
import { DRAIN_HOOK } from "./stop-notice";
import { privateSubnetsOf } from "./subnets";

export interface HostPoolProps {
  readonly pool: AwsHostPool;
  readonly unit: HostedUnit<"aws">;
  readonly location: AwsLocation;
  readonly links: AwsNetworkLinks;
  readonly hosts: HostLinks;
  readonly context: BuildContext;
}

/** Bare metal takes many minutes to start, and its health checks fail until then. */
const WARMUP_SECONDS = 1200;
/** Minimum and maximum of a lifecycle hook's time-out. */
const HOOK_SECONDS = [30, 7200] as const;

export class HostPool extends Construct implements BuiltPool {
  readonly role: string;
  readonly groupName: string;
  readonly groupId: string;
  readonly principal: string;
  readonly keyArn: string | null;
  readonly securityGroupId: string;
  private readonly security: ClosedSecurityGroup;
  private readonly tags: Labels;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: HostPoolProps,
  ) {
    super(scope, id);
    const { pool, unit, location } = props;
    this.role = pool.role;
    this.tags = ownLabels(unit.labels, location);
    this.keyArn = this.createKey();
    this.security = this.createSecurityGroup();
    this.securityGroupId = this.security.groupId;
    const profile = this.createProfile();
    this.principal = profile.roleArn;
    const group = this.createGroup(profile);
    this.groupName = group.name;
    this.groupId = group.arn;
    if (pool.boot.drainSeconds !== null) this.createHook(group, pool.boot.drainSeconds);
  }

  /** Allows the traffic that the engine declares. It runs after all pools are created, because their rules refer to each other. */
  connect(pools: readonly HostPool[]): void {
    const { pool, unit } = this.props;
    const { inbound, outbound } = trafficOf(pool, unit.pools);
    for (const flow of inbound) this.security.allow("in", flow, this.peersOf(flow.peer, pools));
    for (const flow of outbound) this.security.allow("out", flow, this.peersOf(flow.peer, pools));
  }

  private peersOf(peer: Peer, pools: readonly HostPool[]): RulePeer[] {
    const { links, hosts } = this.props;
    const groups = (ids: readonly string[]): RulePeer[] => ids.map((referencedSecurityGroupId) => ({ referencedSecurityGroupId }));
    switch (peer.kind) {
      case "role":
        return groups(pools.filter(({ role }) => role === peer.role).map(({ securityGroupId }) => securityGroupId));
      case "balancer":
        return groups(balancerSources(this.role, hosts));
      case "network":
        return links.ranges.map((cidrIpv4) => ({ cidrIpv4 }));
      case "range":
        return [rangePeer(peer.range)];
    }
  }

  private createKey(): string | null {
    const { pool, unit, location, context } = this.props;
    return new EncryptionKey(this, "key", {
      location,
      encryption: unit.encryption,
      name: pool.name,
      description: `Disks of hosts ${pool.name}`,
      users: [{ kind: "autoscaling" }],
      deletionProtection: unit.deletionProtection,
      context,
      tags: this.tags,
    }).arn;
  }

  private createSecurityGroup(): ClosedSecurityGroup {
    const { pool, unit, links } = this.props;
    return new ClosedSecurityGroup(this, "security", {
      name: `${pool.name}-hosts`,
      description: "Hosts: no inbound traffic except by rules of this group",
      vpcId: links.vpcId,
      egress: {
        https: { port: 443, description: "HTTPS to image registries and AWS APIs" },
        http: { port: 80, description: "HTTP to signed package archives" },
      },
      ipv6: unit.network.network.ipv6,
      tags: this.tags,
    });
  }

  private createProfile(): InstanceProfile {
    const { pool, location, hosts } = this.props;
    return new InstanceProfile(this, "host", {
      location,
      name: `${pool.name}-host`,
      description: `Hosts ${pool.name}: Session Manager and permissions of the engine`,
      statements: hostRights(pool, location, hosts),
      tags: this.tags,
    });
  }

  private createGroup(profile: InstanceProfile): AutoscalingGroup {
    const { pool, unit, location, links, hosts } = this.props;
    const { name, machine, nextMachine, nested, count, rolledBy } = pool;
    const { path, labels } = unit;
    return createInstances(this, {
      name,
      path,
      region: location.region,
      types: [machine.type],
      spot: false,
      nextMachine,
      nested,
      profile,
      labels,
      template: {
        description: `Hosts ${unit.id}`,
        imageId: this.imageId(),
        rootDevice: ROOT_DEVICE,
        diskGiB: pool.diskGiB,
        keyArn: this.keyArn,
        securityGroupId: this.securityGroupId,
        userData: pool.boot.userData,
        dedicated: pool.dedicated,
        tags: this.tags,
      },
      group: {
        subnetIds: privateSubnetsOf(links, Object.keys(links.privateSubnets), path),
        count,
        rolledBy,
        rollout: oneAtATime(pool),
        warmupSeconds: WARMUP_SECONDS,
        targetGroups: hosts.balancers[pool.role]?.targets ?? [],
        settings: { healthCheckGracePeriod: WARMUP_SECONDS, waitForCapacityTimeout: "30m" },
      },
    });
  }

  private imageId(): string {
    const { image, boot, arch } = this.props.pool;
    return image.kind === "own" ? image.id : releasedImage(this, imageParameter(boot.system, image.build, arch));
  }

  private createHook(group: AutoscalingGroup, drainSeconds: number): void {
    const [min, max] = HOOK_SECONDS;
    new AutoscalingLifecycleHook(this, DRAIN_HOOK, {
      name: DRAIN_HOOK,
      autoscalingGroupName: group.name,
      lifecycleTransition: "autoscaling:EC2_INSTANCE_TERMINATING",
      heartbeatTimeout: Math.min(Math.max(drainSeconds, min), max),
      defaultResult: "CONTINUE",
    });
  }
}

/** Starts the new host before it stops the old one. */
function oneAtATime({ count, path }: AwsHostPool) {
  const percentages = healthyPercentages({ count, maxSurge: 1, maxUnavailable: 0 });
  if (percentages === null) throw new Error(`${path}: one host at a time cannot be expressed as instance refresh percentages`);
  return percentages;
}
