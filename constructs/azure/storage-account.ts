/** What every storage account has: current TLS only, double encryption, no anonymous access and no local users. */
import type { StorageAccountConfig } from "@cdktf/provider-azurerm/lib/storage-account";

/** @param zoneRedundant whether each object has copies in several zones of the region */
export const secureStorage = (zoneRedundant: boolean) =>
  ({
    accountKind: "StorageV2",
    accountTier: "Standard",
    accountReplicationType: zoneRedundant ? "ZRS" : "LRS",
    minTlsVersion: "TLS1_2",
    httpsTrafficOnlyEnabled: true,
    infrastructureEncryptionEnabled: true,
    allowNestedItemsToBePublic: false,
    crossTenantReplicationEnabled: false,
    defaultToOauthAuthentication: true,
    localUserEnabled: false,
  }) as const satisfies Partial<StorageAccountConfig>;
