/** An ECS cluster with its key, log groups, roles and capacity, in the given network. */
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { EcsCluster as Control } from "@cdktf/provider-aws/lib/ecs-cluster";
import { EcsClusterCapacityProviders } from "@cdktf/provider-aws/lib/ecs-cluster-capacity-providers";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import { firewallFlow } from "../../contracts/firewall";
import type { AwsNetworkLinks } from "../../contracts/network";
import { ownLabels } from "../../platform/naming/labels";
import type { EcsCluster } from "../../platform/types/aws/cluster";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { FirewallRule } from "../../platform/types/shared/firewall";
import type { ValueOrReference } from "../../platform/types/shared/value";
import { EncryptionKey } from "../encryption/key";
import { InstanceProfile } from "../host-pool/instance-profile";
import { ClosedSecurityGroup, type RulePeer, rangePeer } from "../host-pool/security-group";
import { LogForwarding } from "../logs/forwarding";
import { tagged } from "../tags";
import { AdminRole } from "./admin-role";
import type { ClusterContext } from "./cluster-context";
import { clusterName, execLogGroupName, insightsLogGroupName } from "./names";
import { NodePool } from "./node-pool";
import { defaultStrategy, FARGATE, FARGATE_SPOT } from "./strategy";

export interface EcsClusterProps {
  readonly cluster: EcsCluster;
  readonly location: AwsLocation;
  readonly links: AwsNetworkLinks;
  readonly context: BuildContext;
}

export class ManagedEcsCluster extends Construct {
  readonly control: Control;
  /** In the order of the cluster's strategy table: Fargate's, then those of pools by key. */
  readonly capacityProviders: readonly string[];
  readonly execLogGroup: CloudwatchLogGroup;
  /** Security group of the nodes; null without pools. */
  readonly nodeGroupId: string | null;
  readonly keyArn: string | null;
  /** Role of the administrators; null if the spec names none. */
  readonly adminRoleArn: string | null;
  private readonly clusterContext: ClusterContext;

  constructor(scope: Construct, id: string, props: EcsClusterProps) {
    super(scope, id);
    const { cluster, location } = props;
    const tags = ownLabels(cluster.labels, location);
    this.keyArn = this.createKey(props, tags);
    this.clusterContext = { ...props, keyArn: this.keyArn, tags };
    this.adminRoleArn = cluster.admins.length === 0 ? null : new AdminRole(this, "admins", this.clusterContext).arn;
    this.execLogGroup = this.createLogGroup("exec-logs", execLogGroupName(cluster));
    if (cluster.logs.to !== null) this.forward(cluster.logs.to);
    // ECS itself would create this log group without retention and key.
    const insights = cluster.containerInsights === "disabled" ? [] : [this.createLogGroup("insights-logs", insightsLogGroupName(cluster))];
    this.control = this.createControl(insights);
    const { nodeGroupId, pools } = this.createPools();
    this.nodeGroupId = nodeGroupId;
    const poolProviders = pools.map(({ provider }) => provider.name);
    this.capacityProviders = [...(cluster.fargate === null ? [] : [FARGATE, FARGATE_SPOT]), ...poolProviders];
    new EcsClusterCapacityProviders(this, "capacity", {
      clusterName: this.control.name,
      capacityProviders: [...this.capacityProviders],
      defaultCapacityProviderStrategy: defaultStrategy(cluster),
      dependsOn: pools.map(({ provider }) => provider),
    });
  }

  private createKey({ cluster, location, context }: EcsClusterProps, tags: ClusterContext["tags"]): string | null {
    const name = clusterName(cluster);
    return new EncryptionKey(this, "key", {
      location,
      encryption: cluster.encryption,
      name: cluster.name,
      description: `Logs, ECS Exec sessions and disks of cluster ${cluster.name}`,
      users: [
        { kind: "logs", logGroups: [execLogGroupName(cluster), insightsLogGroupName(cluster)] },
        ...(cluster.pools.length === 0 ? [] : [{ kind: "autoscaling" } as const]),
        ...(cluster.fargate === null ? [] : [{ kind: "fargate", cluster: name } as const]),
      ],
      deletionProtection: cluster.deletionProtection,
      context,
      tags,
    }).arn;
  }

  private createLogGroup(id: string, name: string): CloudwatchLogGroup {
    const { cluster, keyArn, tags } = this.clusterContext;
    return new CloudwatchLogGroup(this, id, {
      name,
      retentionInDays: cluster.logs.retentionDays,
      ...(keyArn !== null && { kmsKeyId: keyArn }),
      ...(cluster.deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...tagged(tags),
    });
  }

  private forward(to: ValueOrReference): void {
    const { cluster, location, keyArn, context, tags } = this.clusterContext;
    new LogForwarding(this, "log-forwarding", {
      location,
      logGroup: this.execLogGroup,
      to,
      name: cluster.name,
      folder: `ecs/${cluster.name}`,
      path: `${cluster.path}.logs.to`,
      keyArn,
      context,
      tags,
    });
  }

  private createControl(insights: readonly CloudwatchLogGroup[]): Control {
    const { cluster, keyArn, tags } = this.clusterContext;
    return new Control(this, "Default", {
      name: clusterName(cluster),
      setting: [{ name: "containerInsights", value: cluster.containerInsights }],
      configuration: {
        executeCommandConfiguration: {
          logging: "OVERRIDE",
          ...(keyArn !== null && { kmsKeyId: keyArn }),
          logConfiguration: { cloudWatchLogGroupName: this.execLogGroup.name, cloudWatchEncryptionEnabled: keyArn !== null },
        },
        ...(keyArn !== null && {
          managedStorageConfiguration: {
            kmsKeyId: keyArn,
            ...(cluster.fargate !== null && { fargateEphemeralStorageKmsKeyId: keyArn }),
          },
        }),
      },
      dependsOn: [...insights],
      ...(cluster.deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...tagged(tags),
    });
  }

  private createPools(): { nodeGroupId: string | null; pools: NodePool[] } {
    const { cluster } = this.clusterContext;
    if (cluster.pools.length === 0) return { nodeGroupId: null, pools: [] };
    const profile = this.createNodeProfile();
    const securityGroupId = this.createNodeGroup();
    const shared = { control: this.control, profile, securityGroupId };
    const pools = cluster.pools.map((pool) => new NodePool(this, `pool-${pool.id}`, this.clusterContext, { pool, ...shared }));
    return { nodeGroupId: securityGroupId, pools };
  }

  private createNodeProfile(): InstanceProfile {
    const { cluster, location, context, tags } = this.clusterContext;
    return new InstanceProfile(this, "node", {
      location,
      name: `${cluster.name}-node`,
      description: `Lets nodes of cluster ${cluster.name} join it, pull images and write logs`,
      managedPolicies: ["service-role/AmazonEC2ContainerServiceforEC2Role"],
      existingRole: cluster.roles.nodes === null ? null : context.valueOf(cluster.roles.nodes),
      tags,
    });
  }

  private createNodeGroup(): string {
    const { cluster, links, tags } = this.clusterContext;
    const nodes = new ClosedSecurityGroup(this, "nodes", {
      name: `${cluster.name}-nodes`,
      description: "Nodes of the cluster (tasks have their own security groups)",
      vpcId: links.vpcId,
      egress: { https: { port: 443, description: "HTTPS to registries and AWS APIs" } },
      ipv6: cluster.network.network.ipv6,
      tags,
    });
    for (const direction of ["ingress", "egress"] as const)
      for (const rule of cluster.firewall[direction])
        nodes.allow(direction === "ingress" ? "in" : "out", firewallFlow(rule, direction), this.peersOf(rule, nodes.groupId));
    return nodes.groupId;
  }

  private peersOf({ peer }: FirewallRule, nodeGroupId: string): RulePeer[] {
    if (peer === "nodes") return [{ referencedSecurityGroupId: nodeGroupId }];
    if (peer === "network") return this.clusterContext.links.ranges.map(rangePeer);
    if (peer === "control-plane") throw new Error(`${this.clusterContext.cluster.path}: ECS has no control plane in the network`);
    return [rangePeer(peer.range)];
  }
}
