/** The control plane. */
import type { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { EksCluster as Control, type EksClusterConfig } from "@cdktf/provider-aws/lib/eks-cluster";
import type { Construct } from "constructs";
import { timeoutsOf } from "../../contracts/timeouts";
import { tagged } from "../tags";
import type { ClusterContext, ReadyRole } from "./cluster-context";

export interface ControlPlaneProps {
  readonly role: ReadyRole;
  /** Role of the nodes that Auto Mode creates; null in pools mode. */
  readonly autoNodeRole: ReadyRole | null;
  readonly logGroup: CloudwatchLogGroup;
  readonly securityGroupId: string;
}

/** EKS does not return these after creation, and a change would replace the cluster. */
const SET_AT_CREATION = ["bootstrap_self_managed_addons", "access_config[0].bootstrap_cluster_creator_admin_permissions"];

export function createControlPlane(scope: Construct, clusterContext: ClusterContext, props: ControlPlaneProps): Control {
  const { cluster, keyArn, tags } = clusterContext;
  return new Control(scope, "Default", {
    name: cluster.name,
    version: cluster.version,
    roleArn: props.role.arn,
    // Add-ons are separate resources, and Auto Mode rejects self-managed ones.
    bootstrapSelfManagedAddons: false,
    accessConfig: { authenticationMode: "API", bootstrapClusterCreatorAdminPermissions: false },
    enabledClusterLogTypes: [...cluster.logTypes],
    ...(keyArn !== null && { encryptionConfig: { resources: ["secrets"], provider: { keyArn } } }),
    vpcConfig: vpcConfig(clusterContext, props.securityGroupId),
    ...autoMode(clusterContext, props.autoNodeRole),
    upgradePolicy: { supportType: cluster.support === "extended" ? "EXTENDED" : "STANDARD" },
    zonalShiftConfig: { enabled: cluster.zonalShift },
    controlPlaneScalingConfig: { tier: cluster.controlPlaneTier },
    deletionProtection: cluster.deletionProtection,
    ...timeoutsOf(cluster.timeouts),
    // EKS requires the role's policies to create and delete its interfaces. A log group that EKS created itself would remain after deletion.
    dependsOn: [props.logGroup, ...props.role.ready, ...(props.autoNodeRole?.ready ?? [])],
    lifecycle: { ignoreChanges: SET_AT_CREATION, ...(cluster.deletionProtection && { preventDestroy: true }) },
    ...tagged(tags),
  });
}

function vpcConfig({ cluster, links }: ClusterContext, securityGroupId: string): EksClusterConfig["vpcConfig"] {
  const isPublic = cluster.access.endpoint === "public";
  return {
    subnetIds: cluster.controlPlaneZones.flatMap((zone) => links.internalSubnets[zone] ?? []),
    securityGroupIds: [securityGroupId],
    endpointPrivateAccess: true,
    endpointPublicAccess: isPublic,
    ...(isPublic && { publicAccessCidrs: [...cluster.access.from] }),
  };
}

/** Auto Mode has three switches, and EKS rejects a cluster on which they differ. */
function autoMode({ cluster }: ClusterContext, autoNodeRole: ReadyRole | null) {
  const enabled = cluster.mode === "automatic";
  return {
    computeConfig: { enabled, ...(autoNodeRole !== null && { nodePools: ["general-purpose", "system"], nodeRoleArn: autoNodeRole.arn }) },
    storageConfig: { blockStorage: { enabled } },
    kubernetesNetworkConfig: {
      elasticLoadBalancing: { enabled },
      ...(cluster.ipv6 ? { ipFamily: "ipv6" } : { ipFamily: "ipv4", serviceIpv4Cidr: cluster.serviceRange }),
    },
  } satisfies Partial<EksClusterConfig>;
}
