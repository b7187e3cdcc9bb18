/** The control plane: one resource with every setting that AKS offers. */

import { DataAzurermSubscription } from "@cdktf/provider-azurerm/lib/data-azurerm-subscription";
import { KubernetesCluster as Control, type KubernetesClusterConfig } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { poolTimeouts } from "../../contracts/timeouts";
import { clusterName } from "../../platform/naming/cluster-name";
import { cutName, nameLimit, vendorName } from "../../platform/naming/names";
import { isScaled } from "../../platform/pools/scaling";
import type { AksPrivateZone } from "../../platform/types/azure/cluster";
import { tagged } from "../tags";
import { type ClusterContext, type ClusterIdentity, partName, placeOf } from "./cluster-context";
import { defaultPool, systemPoolOf } from "./default-pool";
import { maintenanceWindows } from "./maintenance";
import { networkProfile } from "./network-profile";
import { followsChannel } from "./node-settings";

export interface ControlPlaneProps {
  readonly controlPlane: ClusterIdentity;
  readonly nodes: ClusterIdentity;
  /** Null: AKS or public DNS has the name of the endpoint. */
  readonly zoneId: string | null;
  /** Null: Azure's own key. */
  readonly secretsKeyId: string | null;
  readonly diskEncryptionSetId: string | null;
  /** Rights and links that must exist before AKS can create the cluster. */
  readonly after: readonly ITerraformDependable[];
}

/** Limit of the name of the node resource group, set because AKS shortens its default name in its own way. */
const NODE_GROUP_LIMIT = 80;
/** How long the provider waits for an update of a cluster, which includes its default pool. */
const UPDATE_SECONDS = 5400;
/** Unused images are removed after a week. */
const IMAGE_HOURS = 168;

export function createControlPlane(scope: Construct, clusterContext: ClusterContext, props: ControlPlaneProps): Control {
  const { cluster, placement } = clusterContext;
  return new Control(scope, "Default", {
    ...placeOf(clusterContext),
    name: clusterName("aks", cluster.name),
    nodeResourceGroup: cutName(partName(clusterContext, "nodes"), cluster.namesFitLabels ? nameLimit("node-label") : NODE_GROUP_LIMIT),
    kubernetesVersion: cluster.version,
    ...pricing(clusterContext),
    ...channels(clusterContext),
    ...endpoint(clusterContext, props),
    ...signingIn(scope, clusterContext),
    identity: { type: "UserAssigned", identityIds: [props.controlPlane.id] },
    kubeletIdentity: { userAssignedIdentityId: props.nodes.id, clientId: props.nodes.clientId, objectId: props.nodes.principalId },
    networkProfile: networkProfile(cluster),
    // Without egress, AKS provides images of node components through a registry in the network.
    ...(cluster.network.network.egress === "none" && { bootstrapProfile: { artifactSource: "Cache" } }),
    defaultNodePool: defaultPool(clusterContext),
    autoScalerProfile: { balanceSimilarNodeGroups: true, expander: "least-waste", skipNodesWithSystemPods: false },
    ...(props.secretsKeyId !== null && { keyManagementService: { keyVaultKeyId: props.secretsKeyId, keyVaultNetworkAccess: "Public" } }),
    ...(props.diskEncryptionSetId !== null && { diskEncryptionSetId: props.diskEncryptionSetId }),
    ...components(clusterContext),
    ...maintenanceWindows(cluster),
    ...poolTimeouts(cluster.timeouts, systemPoolOf(clusterContext), UPDATE_SECONDS),
    dependsOn: [...props.after],
    lifecycle: { ...ignored(clusterContext), ...(cluster.deletionProtection && { preventDestroy: true }) },
    ...tagged(placement.labels),
  });
}

const tiers = { free: "Free", standard: "Standard", premium: "Premium" } as const;

/** The premium tier includes long-term support. */
const pricing = ({ cluster: { tier } }: ClusterContext): Partial<KubernetesClusterConfig> => ({
  skuTier: tiers[tier],
  supportPlan: tier === "premium" ? "AKSLongTermSupport" : "KubernetesOfficial",
  costAnalysisEnabled: tier !== "free",
});

const channels = ({ cluster: { channel } }: ClusterContext): Partial<KubernetesClusterConfig> => ({
  ...(channel !== "none" && { automaticUpgradeChannel: channel }),
  nodeOsUpgradeChannel: "NodeImage",
});

function endpoint({ cluster, placement, links }: ClusterContext, { zoneId }: ControlPlaneProps): Partial<KubernetesClusterConfig> {
  const prefix = vendorName("aks-dns-prefix", cluster.name, placement.location.subscription);
  const closed = { runCommandEnabled: false };
  if (cluster.privateZone !== null)
    return { ...closed, privateClusterEnabled: true, ...privateNames(cluster.privateZone.kind, zoneId, prefix) };
  // Nodes reach a public endpoint through the network's gateway. With other routes, their addresses must be in `access.from`.
  const own = links.natAddress === null ? [] : [`${links.natAddress}/32`];
  return {
    ...closed,
    privateClusterEnabled: false,
    dnsPrefix: prefix,
    apiServerAccessProfile: { authorizedIpRanges: [...cluster.access.from, ...own] },
  };
}

/** A zone that AKS keeps itself, and public DNS, take the prefix of a public name. */
function privateNames(kind: AksPrivateZone["kind"], zoneId: string | null, prefix: string): Partial<KubernetesClusterConfig> {
  if (kind === "none") return { privateClusterPublicFqdnEnabled: true, privateDnsZoneId: "None", dnsPrefix: prefix };
  const closed = { privateClusterPublicFqdnEnabled: false };
  if (kind === "system") return { ...closed, privateDnsZoneId: "System", dnsPrefix: prefix };
  if (zoneId === null) throw new Error("a private endpoint without a zone");
  return { ...closed, privateDnsZoneId: zoneId, dnsPrefixPrivateCluster: prefix };
}

/** Sign-in through Entra only, with the permissions of Azure roles. */
function signingIn(scope: Construct, { placement: { location } }: ClusterContext): Partial<KubernetesClusterConfig> {
  const tenantId =
    location.tenant ?? new DataAzurermSubscription(scope, "subscription", { subscriptionId: location.subscription }).tenantId;
  return {
    localAccountDisabled: true,
    roleBasedAccessControlEnabled: true,
    azureActiveDirectoryRoleBasedAccessControl: { azureRbacEnabled: true, tenantId },
    oidcIssuerEnabled: true,
    workloadIdentityEnabled: true,
  };
}

function components({ cluster }: ClusterContext): Partial<KubernetesClusterConfig> {
  const { diskDriver, fileDriver, blobDriver, snapshotController, secretsProvider, imageCleaner, keda, verticalPodAutoscaler } =
    cluster.components;
  return {
    azurePolicyEnabled: cluster.azurePolicy,
    httpApplicationRoutingEnabled: false,
    imageCleanerEnabled: imageCleaner,
    ...(imageCleaner && { imageCleanerIntervalHours: IMAGE_HOURS }),
    ...(secretsProvider && { keyVaultSecretsProvider: { secretRotationEnabled: true } }),
    storageProfile: {
      diskDriverEnabled: diskDriver,
      fileDriverEnabled: fileDriver,
      blobDriverEnabled: blobDriver,
      snapshotControllerEnabled: snapshotController,
    },
    workloadAutoscalerProfile: { kedaEnabled: keda, verticalPodAutoscalerEnabled: verticalPodAutoscaler },
    ...(cluster.metrics && { monitorMetrics: {} }),
  };
}

/** What Azure changes: the count of scaled nodes, and the version if the channel moves to other minor versions. */
function ignored(clusterContext: ClusterContext): { ignoreChanges?: string[] } {
  const ignoreChanges = [
    ...(isScaled(systemPoolOf(clusterContext)) ? ["default_node_pool[0].node_count"] : []),
    ...(followsChannel(clusterContext) ? ["kubernetes_version", "default_node_pool[0].orchestrator_version"] : []),
  ];
  return ignoreChanges.length > 0 ? { ignoreChanges } : {};
}
