/** Backups of the cluster's objects and volumes by Azure Backup, in a backup vault of the cluster. */
import type { DataProtectionBackupPolicyKubernetesCluster } from "@cdktf/provider-azurerm/lib/data-protection-backup-policy-kubernetes-cluster";
import type { DataProtectionBackupVault } from "@cdktf/provider-azurerm/lib/data-protection-backup-vault";
import type { KubernetesClusterExtension } from "@cdktf/provider-azurerm/lib/kubernetes-cluster-extension";
import type { KubernetesClusterTrustedAccessRoleBinding } from "@cdktf/provider-azurerm/lib/kubernetes-cluster-trusted-access-role-binding";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { cutName, vendorName } from "../../platform/naming/names";
import type { AksCluster } from "../../platform/types/azure/cluster";
import { grant } from "../iam/grant";
import { tagged } from "../tags";
import { BackupStore, CONTAINER } from "./backup-store";
import { type ClusterIdentity, type ControlPlaneContext, guarded, partName, placeOf } from "./cluster-context";

type Backup = NonNullable<AksCluster["backup"]>;

/** Daily at 03:00 UTC, or weekly on Sunday at 03:00 UTC. */
const schedules: { readonly [E in Backup["every"]]: string } = {
  day: "R/2026-01-04T03:00:00+00:00/P1D",
  week: "R/2026-01-04T03:00:00+00:00/P1W",
};

const VAULT_LIMIT = 50;
const SOFT_DELETE_DAYS = 14;

export class ClusterBackup extends Construct {
  private readonly vault: DataProtectionBackupVault;
  private readonly store: BackupStore;

  constructor(
    scope: Construct,
    id: string,
    private readonly clusterContext: ControlPlaneContext,
    private readonly controlPlane: ClusterIdentity,
    private readonly backup: Backup,
  ) {
    super(scope, id);
    this.vault = this.createVault();
    this.store = new BackupStore(this, "store", clusterContext, controlPlane, backup.zoneRedundant);
    const snapshots = this.snapshotGroup();
    const extension = this.installExtension();
    const ready = [extension, this.grantVaultAccess(), ...this.grantRights(extension, snapshots.id)];
    this.createInstance(this.createPolicy(backup), snapshots.name, ready);
  }

  private get shared() {
    return { ...placeOf(this.clusterContext), ...tagged(this.clusterContext.placement.labels) };
  }

  private createVault(): DataProtectionBackupVault {
    const { DataProtectionBackupVault } =
      require("@cdktf/provider-azurerm/lib/data-protection-backup-vault") as typeof import("@cdktf/provider-azurerm/lib/data-protection-backup-vault");
    return new DataProtectionBackupVault(this, "vault", {
      ...this.shared,
      name: cutName(partName(this.clusterContext, "backup"), VAULT_LIMIT),
      datastoreType: "VaultStore",
      redundancy: this.backup.zoneRedundant ? "ZoneRedundant" : "LocallyRedundant",
      identity: { type: "SystemAssigned" },
      softDelete: "On",
      retentionDurationInDays: SOFT_DELETE_DAYS,
      ...guarded(this.clusterContext),
    });
  }

  /** A resource group for snapshots of volumes only, because rights are granted on the whole group; the existing group if the location has one. */
  private snapshotGroup(): { readonly name: string; readonly id: string } {
    const { placement } = this.clusterContext;
    const { subscription, resourceGroup } = placement.location;
    if (resourceGroup !== null) return { name: resourceGroup, id: `/subscriptions/${subscription}/resourceGroups/${resourceGroup}` };
    return new ResourceGroup(this, "snapshots", {
      name: vendorName("resource-group", partName(this.clusterContext, "snapshots")),
      location: placement.region,
      ...guarded(this.clusterContext),
      ...tagged(placement.labels),
    });
  }

  /** The extension that backs up objects, in the cluster. */
  private installExtension(): KubernetesClusterExtension {
    const { control, placement } = this.clusterContext;
    const { account, ready } = this.store;
    const location = "configuration.backupStorageLocation";
    const { KubernetesClusterExtension } =
      require("@cdktf/provider-azurerm/lib/kubernetes-cluster-extension") as typeof import("@cdktf/provider-azurerm/lib/kubernetes-cluster-extension");
    return new KubernetesClusterExtension(this, "extension", {
      name: "azure-aks-backup",
      clusterId: control.id,
      extensionType: "Microsoft.DataProtection.Kubernetes",
      releaseTrain: "stable",
      releaseNamespace: "dataprotection-microsoft",
      configurationSettings: {
        [`${location}.bucket`]: CONTAINER,
        [`${location}.config.storageAccount`]: account.name,
        [`${location}.config.resourceGroup`]: placement.resourceGroup,
        [`${location}.config.subscriptionId`]: placement.location.subscription,
        [`${location}.config.useAAD`]: "true",
        [`${location}.config.storageAccountURI`]: account.primaryBlobEndpoint,
        "credentials.tenantId": control.azureActiveDirectoryRoleBasedAccessControl.tenantId,
      },
      dependsOn: [...ready],
    });
  }

  private grantVaultAccess(): KubernetesClusterTrustedAccessRoleBinding {
    const { KubernetesClusterTrustedAccessRoleBinding } =
      require("@cdktf/provider-azurerm/lib/kubernetes-cluster-trusted-access-role-binding") as typeof import("@cdktf/provider-azurerm/lib/kubernetes-cluster-trusted-access-role-binding");
    return new KubernetesClusterTrustedAccessRoleBinding(this, "trusted-access", {
      name: "backup",
      kubernetesClusterId: this.clusterContext.control.id,
      roles: ["Microsoft.DataProtection/backupVaults/backup-operator"],
      sourceResourceId: this.vault.id,
    });
  }

  /** @see https://learn.microsoft.com/azure/backup/azure-kubernetes-service-cluster-backup-concept#required-roles-and-permissions */
  private grantRights(extension: KubernetesClusterExtension, snapshots: string): ITerraformDependable[] {
    const vault = this.vault.identity.principalId;
    const agent = extension.aksAssignedIdentity.get(0).principalId;
    const rights: Readonly<Record<string, readonly [principalId: string, role: string, on: string]>> = {
      "agent-store": [agent, "Storage Blob Data Contributor", this.store.account.id],
      "vault-store": [vault, "Storage Blob Data Reader", this.store.account.id],
      "vault-cluster": [vault, "Reader", this.clusterContext.control.id],
      "vault-snapshots": [vault, "Reader", snapshots],
      "vault-disks": [vault, "Disk Snapshot Contributor", snapshots],
      "vault-data": [vault, "Data Operator for Managed Disks", snapshots],
      "cluster-snapshots": [this.controlPlane.principalId, "Contributor", snapshots],
    };
    return Object.entries(rights).map(([id, [principalId, role, on]]) =>
      grant(this, id, { role, on, principalId, principalType: "ServicePrincipal" }),
    );
  }

  /** A policy cannot be changed: a different policy has a different name, and is created before the old one is deleted. */
  private createPolicy({ every, keepDays }: Backup): DataProtectionBackupPolicyKubernetesCluster {
    const { DataProtectionBackupPolicyKubernetesCluster } =
      require("@cdktf/provider-azurerm/lib/data-protection-backup-policy-kubernetes-cluster") as typeof import("@cdktf/provider-azurerm/lib/data-protection-backup-policy-kubernetes-cluster");
    return new DataProtectionBackupPolicyKubernetesCluster(this, "policy", {
      name: `every-${every}-for-${keepDays}-days`,
      resourceGroupName: this.clusterContext.placement.resourceGroup,
      vaultName: this.vault.name,
      backupRepeatingTimeIntervals: [schedules[every]],
      defaultRetentionRule: { lifeCycle: [{ dataStoreType: "OperationalStore", duration: `P${keepDays}D` }] },
      lifecycle: { createBeforeDestroy: true },
    });
  }

  private createInstance(
    policy: DataProtectionBackupPolicyKubernetesCluster,
    snapshotResourceGroupName: string,
    ready: readonly ITerraformDependable[],
  ): void {
    const { cluster, control, placement } = this.clusterContext;
    // Loaded only where it is used, because few specs need these bindings.
    const { DataProtectionBackupInstanceKubernetesCluster } =
      require("@cdktf/provider-azurerm/lib/data-protection-backup-instance-kubernetes-cluster") as typeof import("@cdktf/provider-azurerm/lib/data-protection-backup-instance-kubernetes-cluster");
    new DataProtectionBackupInstanceKubernetesCluster(this, "instance", {
      name: cutName(cluster.name, VAULT_LIMIT),
      location: placement.region,
      vaultId: this.vault.id,
      backupPolicyId: policy.id,
      kubernetesClusterId: control.id,
      snapshotResourceGroupName,
      backupDatasourceParameters: { clusterScopedResourcesEnabled: true, volumeSnapshotEnabled: true },
      dependsOn: [...ready],
    });
  }
}
