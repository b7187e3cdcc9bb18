/** An EKS cluster with everything that production needs around it, in a network that is handed in. */
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import type { EksCluster as Control } from "@cdktf/provider-aws/lib/eks-cluster";
import { Construct } from "constructs";
import type { BuildContext } from "../../contract/build";
import type { AwsNetworkLinks } from "../../contract/network";
import { ownLabels } from "../../platform/labels";
import type { EksCluster } from "../../platform/types/cluster";
import type { AwsLocation } from "../../platform/types/location";
import type { Value } from "../../platform/types/value";
import { EncryptionKey } from "../encryption/key";
import { LogForwarding } from "../logs/forwarding";
import { tagged } from "../own-tags";
import { AccessEntries } from "./access-entries";
import { Addons } from "./addons";
import { ClusterBackup } from "./backup";
import type { PodNetwork } from "./cni";
import { createControlPlane } from "./control-plane";
import { Identities } from "./identities";
import { NodePool } from "./node-pool";
import { admitWindows, controlPlaneRole, nodeRole } from "./node-roles";
import { ClusterSecurityGroups } from "./security-groups";
import type { ClusterSurroundings, ReadyRole, Surroundings } from "./surroundings";

export interface ManagedClusterProps {
  readonly cluster: EksCluster;
  readonly location: AwsLocation;
  readonly links: AwsNetworkLinks;
  readonly context: BuildContext;
}

export class ManagedCluster extends Construct {
  readonly control: Control;
  readonly securityGroups: ClusterSecurityGroups;
  readonly identities: Identities;
  /** Of Linux nodes. */
  readonly nodeRole: ReadyRole;

  constructor(scope: Construct, id: string, props: ManagedClusterProps) {
    super(scope, id);
    const { cluster, location } = props;
    const tags = ownLabels(cluster.labels, location);
    const around: Surroundings = { ...props, keyArn: this.createKey(props, tags), tags };
    const logGroup = this.createLogGroup(around);
    this.securityGroups = new ClusterSecurityGroups(this, "security", around);
    this.nodeRole = nodeRole(this, around);
    this.control = createControlPlane(this, around, {
      role: controlPlaneRole(this, around),
      autoNodeRole: cluster.mode === "automatic" ? this.nodeRole : null,
      logGroup,
      securityGroupId: this.securityGroups.controlPlane.id,
    });
    const within: ClusterSurroundings = { ...around, control: this.control };
    new AccessEntries(this, "access", within);
    this.createNodesAndAddons(within);
    this.identities = new Identities(this, "identities", within);
    if (cluster.backup !== null) new ClusterBackup(this, "backup", within, cluster.backup);
  }

  /** CloudWatch writes the log group, Auto Scaling starts the nodes; all others come by their own rights. */
  private createKey({ cluster, location, context }: ManagedClusterProps, tags: Surroundings["tags"]): string | null {
    return new EncryptionKey(this, "key", {
      location,
      encryption: cluster.encryption,
      name: cluster.name,
      description: `Cluster ${cluster.name}: secrets, logs, disks, backups`,
      users: [{ kind: "logs", logGroups: [logGroupName(cluster)] }, { kind: "autoscaling" }],
      deletionProtection: cluster.deletionProtection,
      context,
      tags,
    }).arn;
  }

  /** Made here, so that it has its retention and key from the first line, and goes with the cluster. */
  private createLogGroup(around: Surroundings): CloudwatchLogGroup {
    const { cluster, keyArn, tags } = around;
    const logGroup = new CloudwatchLogGroup(this, "logs", {
      name: logGroupName(cluster),
      retentionInDays: cluster.logs.retentionDays,
      ...(keyArn !== null && { kmsKeyId: keyArn }),
      ...(cluster.deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...tagged(tags),
    });
    if (cluster.logs.to !== null) this.forward(logGroup, cluster.logs.to, around);
    return logGroup;
  }

  private forward(logGroup: CloudwatchLogGroup, to: Value, { cluster, location, keyArn, context, tags }: Surroundings): void {
    new LogForwarding(this, "log-forwarding", {
      location,
      logGroup,
      to,
      name: cluster.name,
      folder: `eks/${cluster.name}`,
      path: `${cluster.path}.logs.to`,
      keyArn,
      context,
      tags,
    });
  }

  /** The network plugin, then nodes, then what runs on them. */
  private createNodesAndAddons(around: ClusterSurroundings): void {
    const podNetwork = this.podNetwork(around);
    const before = new Addons(this, "addons-before", around, { phase: "before-nodes", after: [], podNetwork });
    const pools = this.createPools(around, before);
    new Addons(this, "addons", around, { phase: "after-nodes", after: pools.map(({ group }) => group), podNetwork });
  }

  private createPools(around: ClusterSurroundings, before: Addons): NodePool[] {
    const { nodes } = this.securityGroups;
    if (nodes === null) return [];
    const hasWindows = around.cluster.pools.some((pool) => pool.os === "windows");
    const windowsRole = hasWindows ? nodeRole(this, around, "windows") : null;
    const admitted = windowsRole === null ? [] : [admitWindows(this, around, windowsRole)];
    return around.cluster.pools.map((pool) => {
      const role = (pool.os === "windows" ? windowsRole : null) ?? this.nodeRole;
      const after = [...before.installed, ...(pool.os === "windows" ? admitted : [])];
      return new NodePool(this, `pool-${pool.id}`, around, { pool, role, securityGroupId: nodes.id, after });
    });
  }

  /** Null where pods share their nodes' subnets. */
  private podNetwork({ cluster, location, links }: ClusterSurroundings): PodNetwork | null {
    const { network } = cluster.network;
    if (network.kind === "made" || network.podSubnets.length === 0 || this.securityGroups.nodes === null) return null;
    const zones = Object.entries(links.podSubnets).flatMap(([zone, [first]]) =>
      first === undefined ? [] : [[`${location.region}${zone}`, first] as const],
    );
    return { subnets: Object.fromEntries(zones), securityGroup: this.securityGroups.nodes.id, region: location.region };
  }
}

/** EKS itself decides this one. */
const logGroupName = ({ name }: EksCluster): string => `/aws/eks/${name}/cluster`;
