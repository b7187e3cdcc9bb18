/** The control plane itself: one resource, with everything that EKS lets be set. */
import type { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { EksCluster as Control, type EksClusterConfig } from "@cdktf/provider-aws/lib/eks-cluster";
import type { Construct } from "constructs";
import { tagged } from "../tags";
import type { ClusterContext, ReadyRole } from "./cluster-context";

export interface ControlPlaneNeeds {
  readonly role: ReadyRole;
  /** Of the nodes that Auto Mode makes; null in pools mode. */
  readonly autoNodeRole: ReadyRole | null;
  readonly logGroup: CloudwatchLogGroup;
  readonly securityGroupId: string;
}

/** controllerManager and scheduler cost much and say little. */
const LOG_TYPES = ["api", "audit", "authenticator"];

/** EKS forgets these after creation, and a change of them would replace the cluster. */
const SET_AT_CREATION = ["bootstrap_self_managed_addons", "access_config[0].bootstrap_cluster_creator_admin_permissions"];

export function createControlPlane(scope: Construct, clusterContext: ClusterContext, needs: ControlPlaneNeeds): Control {
  const { cluster, keyArn, tags } = clusterContext;
  return new Control(scope, "Default", {
    name: cluster.name,
    version: cluster.version,
    roleArn: needs.role.arn,
    // Add-ons are resources of their own, and Auto Mode refuses the self-managed ones.
    bootstrapSelfManagedAddons: false,
    accessConfig: { authenticationMode: "API", bootstrapClusterCreatorAdminPermissions: false },
    enabledClusterLogTypes: LOG_TYPES,
    ...(keyArn !== null && { encryptionConfig: { resources: ["secrets"], provider: { keyArn } } }),
    vpcConfig: vpcConfig(clusterContext, needs.securityGroupId),
    ...computing(clusterContext, needs.autoNodeRole),
    upgradePolicy: { supportType: cluster.support === "extended" ? "EXTENDED" : "STANDARD" },
    zonalShiftConfig: { enabled: cluster.zonalShift },
    controlPlaneScalingConfig: { tier: cluster.controlPlaneTier },
    deletionProtection: cluster.deletionProtection,
    // Without the attachments EKS can neither make nor remove its interfaces; a log group that EKS makes first outlives it.
    dependsOn: [needs.logGroup, ...needs.role.ready, ...(needs.autoNodeRole?.ready ?? [])],
    lifecycle: { ignoreChanges: SET_AT_CREATION, ...(cluster.deletionProtection && { preventDestroy: true }) },
    ...tagged(tags),
  });
}

function vpcConfig({ cluster, links }: ClusterContext, securityGroupId: string): EksClusterConfig["vpcConfig"] {
  const isPublic = cluster.access.endpoint === "public";
  return {
    subnetIds: Object.values(links.internalSubnets).flat(),
    securityGroupIds: [securityGroupId],
    endpointPrivateAccess: true,
    endpointPublicAccess: isPublic,
    ...(isPublic && { publicAccessCidrs: [...cluster.access.from] }),
  };
}

/** The three switches of Auto Mode agree, always: EKS refuses a cluster on which they differ. */
function computing({ cluster }: ClusterContext, autoNodeRole: ReadyRole | null) {
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
