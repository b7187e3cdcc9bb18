/** A storage account whose objects are private, encrypted and recoverable. */
import { MonitorDiagnosticSetting } from "@cdktf/provider-azurerm/lib/monitor-diagnostic-setting";
import { StorageAccount, type StorageAccountConfig } from "@cdktf/provider-azurerm/lib/storage-account";
import { StorageManagementPolicy } from "@cdktf/provider-azurerm/lib/storage-management-policy";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { BlobObjectStore } from "../../platform/types/azure/objects";
import { EncryptionKey } from "../encryption/key";
import { userIdentity } from "../iam/identity";
import { ipRules, type ServiceReach } from "../network/service-reach";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { secureStorage } from "../storage-account";
import { tagged } from "../tags";

export interface StoreAccountProps {
  readonly store: BlobObjectStore;
  readonly placement: ResourceGroupPlacement;
  readonly reach: ServiceReach;
  readonly context: Pick<BuildContext, "valueOf">;
}

/** What Azure accepts as the time for which deleted blobs and containers can be restored. */
const SOFT_DELETE_DAYS = { min: 1, max: 365 };

export class StoreAccount extends Construct {
  readonly accountId: string;
  readonly name: string;
  /** Without a final `/`. */
  readonly endpoint: string;
  /** Whom the owner of a given key must let use it; null if the store does not use one. */
  readonly principalId: string | null;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: StoreAccountProps,
  ) {
    super(scope, id);
    const { principalId, ...encryption } = this.createEncryption();
    this.principalId = principalId;
    const account = this.createAccount(encryption);
    this.accountId = account.id;
    this.name = account.name;
    this.endpoint = `\${trimsuffix(${account.fqn}.primary_blob_endpoint, "/")}`;
    this.createLifecycle();
    this.createAccessLogs();
  }

  private createAccount(encryption: Pick<StorageAccountConfig, "identity" | "customerManagedKey">): StorageAccount {
    const { store, placement, reach } = this.props;
    const days = Math.min(Math.max(store.keepOldVersionsDays, SOFT_DELETE_DAYS.min), SOFT_DELETE_DAYS.max);
    return new StorageAccount(this, "Default", {
      name: store.account,
      location: placement.region,
      resourceGroupName: placement.resourceGroup,
      ...secureStorage(store.zoneRedundant),
      sharedAccessKeyEnabled: false,
      publicNetworkAccessEnabled: reach.ranges.length > 0,
      networkRules: { defaultAction: "Deny", bypass: ["AzureServices"], ...(reach.ranges.length > 0 && { ipRules: ipRules(reach) }) },
      blobProperties: {
        versioningEnabled: true,
        deleteRetentionPolicy: { days },
        containerDeleteRetentionPolicy: { days },
      },
      ...encryption,
      ...(store.deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...tagged(placement.labels),
    });
  }

  /** By an identity of ours: the account has none of its own before it exists. So its vault cannot be closed by a firewall. */
  private createEncryption(): Pick<StorageAccountConfig, "identity" | "customerManagedKey"> & { readonly principalId: string | null } {
    const { store, placement, context } = this.props;
    if (store.encryption.kind === "provider") return { principalId: null };
    const name = `${store.name}-objects`;
    const identity = userIdentity(this, "identity", name, placement);
    const { keyId } = new EncryptionKey(this, "key", {
      placement,
      encryption: store.encryption,
      name,
      generation: store.generation,
      reach: "network",
      users: { store: identity.principalId },
      deletionProtection: store.deletionProtection,
      context,
    });
    if (keyId === null) return { principalId: null };
    return {
      principalId: identity.principalId,
      identity: { type: "UserAssigned", identityIds: [identity.id] },
      customerManagedKey: { keyVaultKeyId: keyId, userAssignedIdentityId: identity.id },
    };
  }

  private createLifecycle(): void {
    new StorageManagementPolicy(this, "lifecycle", {
      storageAccountId: this.accountId,
      rule: [
        {
          name: "old-versions",
          enabled: true,
          filters: { blobTypes: ["blockBlob"] },
          actions: { version: { deleteAfterDaysSinceCreation: this.props.store.keepOldVersionsDays } },
        },
      ],
    });
  }

  private createAccessLogs(): void {
    const { store, context } = this.props;
    if (store.accessLogs === null) return;
    new MonitorDiagnosticSetting(this, "access-logs", {
      name: "access-logs",
      targetResourceId: `${this.accountId}/blobServices/default`,
      logAnalyticsWorkspaceId: context.valueOf(store.accessLogs),
      enabledLog: ["StorageDelete", "StorageRead", "StorageWrite"].map((category) => ({ category })),
    });
  }
}
