/** An EKS cluster with its key, logs, access, nodes, add-ons and backup, in the given network. */
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import type { EksCluster as Control } from "@cdktf/provider-aws/lib/eks-cluster";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { AwsNetworkLinks } from "../../contracts/network";
import { ownLabels } from "../../platform/naming/labels";
import { isScaled } from "../../platform/pools/scaling";
import type { EksCluster } from "../../platform/types/aws/cluster";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { ValueOrReference } from "../../platform/types/shared/value";
import { EncryptionKey } from "../encryption/key";
import { LogForwarding } from "../logs/forwarding";
import { tagged } from "../tags";
import { AccessEntries } from "./access-entries";
import { Addons } from "./addons";
import { ClusterBackup } from "./backup";
import type { ClusterContext, ControlPlaneContext, ReadyRole } from "./cluster-context";
import type { PodNetwork } from "./cni";
import { createControlPlane } from "./control-plane";
import { DeployedPools } from "./deployed-pools";
import { Identities } from "./identities";
import { NodePool } from "./node-pool";
import { allowWindowsNodes, controlPlaneRole, nodeRole } from "./node-roles";
import { ClusterSecurityGroups } from "./security-groups";

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
  /** Role of Linux nodes. */
  readonly nodeRole: ReadyRole;

  constructor(scope: Construct, id: string, props: ManagedClusterProps) {
    super(scope, id);
    const { cluster, location } = props;
    const tags = ownLabels(cluster.labels, location);
    const clusterContext: ClusterContext = { ...props, keyArn: this.createKey(props, tags), tags };
    const logGroup = this.createLogGroup(clusterContext);
    this.securityGroups = new ClusterSecurityGroups(this, "security", clusterContext);
    this.nodeRole = nodeRole(this, clusterContext);
    this.control = createControlPlane(this, clusterContext, {
      role: controlPlaneRole(this, clusterContext),
      autoNodeRole: cluster.mode === "automatic" ? this.nodeRole : null,
      logGroup,
      securityGroupId: this.securityGroups.controlPlane.id,
    });
    const controlPlaneContext: ControlPlaneContext = { ...clusterContext, control: this.control };
    new AccessEntries(this, "access", controlPlaneContext);
    this.createNodesAndAddons(controlPlaneContext);
    this.identities = new Identities(this, "identities", controlPlaneContext);
    if (cluster.backup !== null) new ClusterBackup(this, "backup", controlPlaneContext, cluster.backup);
  }

  /** CloudWatch Logs and Auto Scaling use the key by its policy; all others by their IAM permissions. */
  private createKey({ cluster, location, context }: ManagedClusterProps, tags: ClusterContext["tags"]): string | null {
    return new EncryptionKey(this, "key", {
      location,
      encryption: cluster.encryption,
      name: cluster.name,
      description: `Secrets, logs, disks and backups of cluster ${cluster.name}`,
      users: [
        { kind: "logs", logGroups: [logGroupName(cluster)] },
        // In Auto Mode, EKS starts the nodes itself, with the permissions of the control plane role.
        ...(cluster.pools.length === 0 ? [] : [{ kind: "autoscaling" } as const]),
      ],
      deletionProtection: cluster.deletionProtection,
      context,
      tags,
    }).arn;
  }

  /** Created before the cluster, so that EKS does not create it without retention and key, and deleted with the cluster. */
  private createLogGroup(clusterContext: ClusterContext): CloudwatchLogGroup {
    const { cluster, keyArn, tags } = clusterContext;
    const logGroup = new CloudwatchLogGroup(this, "logs", {
      name: logGroupName(cluster),
      retentionInDays: cluster.logs.retentionDays,
      ...(keyArn !== null && { kmsKeyId: keyArn }),
      ...(cluster.deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...tagged(tags),
    });
    if (cluster.logs.to !== null) this.forward(logGroup, cluster.logs.to, clusterContext);
    return logGroup;
  }

  private forward(logGroup: CloudwatchLogGroup, to: ValueOrReference, { cluster, location, keyArn, context, tags }: ClusterContext): void {
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

  /** First the VPC CNI and other add-ons that nodes require, then nodes, then add-ons that run on nodes. */
  private createNodesAndAddons(clusterContext: ControlPlaneContext): void {
    const podNetwork = this.podNetwork(clusterContext);
    const before = new Addons(this, "addons-before", clusterContext, { phase: "before-nodes", after: [], podNetwork });
    const pools = this.createPools(clusterContext, before);
    new Addons(this, "addons", clusterContext, { phase: "after-nodes", after: pools.map(({ group }) => group), podNetwork });
  }

  private createPools(clusterContext: ControlPlaneContext, before: Addons): NodePool[] {
    const { nodes } = this.securityGroups;
    if (nodes === null) return [];
    const hasWindows = clusterContext.cluster.pools.some((pool) => pool.os === "windows");
    const windowsRole = hasWindows ? nodeRole(this, clusterContext, "windows") : null;
    const windowsEntries = windowsRole === null ? [] : [allowWindowsNodes(this, clusterContext, windowsRole)];
    const { pools, name } = clusterContext.cluster;
    const deployed = pools.some(isScaled) ? new DeployedPools(this, "deployed", name) : null;
    return pools.map((pool) => {
      const role = (pool.os === "windows" ? windowsRole : null) ?? this.nodeRole;
      const after = [...before.installed, ...(pool.os === "windows" ? windowsEntries : [])];
      const props = { pool, role, securityGroupId: nodes.id, after, deployed: isScaled(pool) ? deployed : null };
      return new NodePool(this, `pool-${pool.id}`, clusterContext, props);
    });
  }

  /** Null if pods use the subnets of their nodes. */
  private podNetwork({ cluster, location, links }: ControlPlaneContext): PodNetwork | null {
    const { network } = cluster.network;
    if (network.kind === "managed" || network.podSubnets.length === 0 || this.securityGroups.nodes === null) return null;
    const zones = Object.entries(links.podSubnets).flatMap(([zone, [first]]) =>
      first === undefined ? [] : [[`${location.region}${zone}`, first] as const],
    );
    return { subnets: Object.fromEntries(zones), securityGroup: this.securityGroups.nodes.id, region: location.region };
  }
}

/** EKS chooses this name. */
const logGroupName = ({ name }: EksCluster): string => `/aws/eks/${name}/cluster`;
