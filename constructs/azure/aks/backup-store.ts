/** The storage account with the backups of a cluster's objects. Only the cluster's network and Azure's own services can reach it. */
import { StorageAccount, type StorageAccountConfig } from "@cdktf/provider-azurerm/lib/storage-account";
import { StorageContainer } from "@cdktf/provider-azurerm/lib/storage-container";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import { EncryptionKey } from "../encryption/key";
import { userIdentity } from "../iam/identity";
import { privateAccess } from "../network/private-access";
import { secureStorage } from "../storage-account";
import { tagged } from "../tags";
import { type ClusterIdentity, type ControlPlaneContext, guarded, partName, placeOf } from "./cluster-context";

export const CONTAINER = "backups";

/** For how long deleted backups can be restored. @see https://learn.microsoft.com/azure/storage/blobs/soft-delete-blob-overview */
const SOFT_DELETE_DAYS = 14;

export class BackupStore extends Construct {
  readonly account: StorageAccount;
  /** The container, and the private endpoint through which the network reaches it. */
  readonly ready: readonly ITerraformDependable[];

  constructor(
    scope: Construct,
    id: string,
    private readonly clusterContext: ControlPlaneContext,
    controlPlane: ClusterIdentity,
    private readonly zoneRedundant: boolean,
  ) {
    super(scope, id);
    this.account = this.createAccount(controlPlane);
    const container = new StorageContainer(this, "container", {
      name: CONTAINER,
      storageAccountId: this.account.id,
      containerAccessType: "private",
    });
    this.ready = [container, ...this.createPrivateAccess()];
  }

  private get name(): string {
    return vendorName("storage-account", partName(this.clusterContext, "backup"), this.clusterContext.placement.location.subscription);
  }

  private createAccount(controlPlane: ClusterIdentity): StorageAccount {
    const { placement } = this.clusterContext;
    return new StorageAccount(this, "Default", {
      ...placeOf(this.clusterContext),
      name: this.name,
      ...secureStorage(this.zoneRedundant),
      sharedAccessKeyEnabled: false,
      publicNetworkAccessEnabled: true,
      networkRules: { defaultAction: "Deny", bypass: ["AzureServices"] },
      blobProperties: { deleteRetentionPolicy: { days: SOFT_DELETE_DAYS }, containerDeleteRetentionPolicy: { days: SOFT_DELETE_DAYS } },
      ...this.encryption(controlPlane),
      ...guarded(this.clusterContext),
      ...tagged(placement.labels),
    });
  }

  private encryption(controlPlane: ClusterIdentity): Pick<StorageAccountConfig, "identity" | "customerManagedKey"> {
    const { cluster, placement, context } = this.clusterContext;
    if (cluster.encryption.kind === "provider") return {};
    // With an existing key, the identity to which the key's owner has granted its use; otherwise a separate one.
    const identity =
      cluster.encryption.kind === "key" ? controlPlane : userIdentity(this, "identity", partName(this.clusterContext, "backup"), placement);
    const { keyId } = new EncryptionKey(this, "key", {
      placement,
      encryption: cluster.encryption,
      name: partName(this.clusterContext, "backup"),
      generation: cluster.generation,
      reach: "network",
      users: { store: identity.principalId },
      deletionProtection: cluster.deletionProtection,
      context,
    });
    if (keyId === null) return {};
    return {
      identity: { type: "UserAssigned", identityIds: [identity.id] },
      customerManagedKey: { keyVaultKeyId: keyId, userAssignedIdentityId: identity.id },
    };
  }

  private createPrivateAccess(): ITerraformDependable[] {
    const { placement, links } = this.clusterContext;
    return privateAccess(this, {
      placement,
      name: partName(this.clusterContext, "backup"),
      resourceId: this.account.id,
      resourceName: this.name,
      service: "blob",
      vnetId: links.vnetId,
      // Of an existing network, only the subnet of nodes is known.
      subnetId: links.privateEndpointSubnetId ?? links.nodeSubnetId,
      dns: { zoneId: links.dns.zones.blob, links: links.dns.links },
    });
  }
}
