/** Where backups of a cluster's objects lie: a storage account that only the cluster's network and Azure's own services reach. */
import { PrivateDnsARecord } from "@cdktf/provider-azurerm/lib/private-dns-a-record";
import { PrivateDnsZone } from "@cdktf/provider-azurerm/lib/private-dns-zone";
import { PrivateDnsZoneVirtualNetworkLink } from "@cdktf/provider-azurerm/lib/private-dns-zone-virtual-network-link";
import { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";
import { StorageAccount, type StorageAccountConfig } from "@cdktf/provider-azurerm/lib/storage-account";
import { StorageContainer } from "@cdktf/provider-azurerm/lib/storage-container";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { vendorName } from "../../platform/names";
import { EncryptionKey } from "../encryption/key";
import { userIdentity } from "../iam/identity";
import { tagged } from "../own-tags";
import { type ClusterIdentity, type ClusterSurroundings, guarded, partName, placeOf } from "./surroundings";

export const CONTAINER = "backups";

/** How the names of storage accounts end. @see https://learn.microsoft.com/azure/private-link/private-endpoint-dns */
const suffixes: readonly { readonly start: RegExp; readonly suffix: string }[] = [
  { start: /^china/, suffix: "blob.core.chinacloudapi.cn" },
  { start: /^us(?:gov|dod)/, suffix: "blob.core.usgovcloudapi.net" },
];

export class BackupStore extends Construct {
  readonly account: StorageAccount;
  /** The container, and the way there from inside. */
  readonly ready: readonly ITerraformDependable[];

  constructor(
    scope: Construct,
    id: string,
    private readonly around: ClusterSurroundings,
    controlPlane: ClusterIdentity,
  ) {
    super(scope, id);
    this.account = this.createAccount(controlPlane);
    const container = new StorageContainer(this, "container", {
      name: CONTAINER,
      storageAccountId: this.account.id,
      containerAccessType: "private",
    });
    this.ready = [container, ...this.createWay()];
  }

  private get name(): string {
    return vendorName("storage-account", partName(this.around, "backup"), this.around.ground.location.subscription);
  }

  private createAccount(controlPlane: ClusterIdentity): StorageAccount {
    const { cluster, ground } = this.around;
    return new StorageAccount(this, "Default", {
      ...placeOf(this.around),
      name: this.name,
      accountKind: "StorageV2",
      accountTier: "Standard",
      accountReplicationType: cluster.network.network.zones.length > 1 ? "ZRS" : "LRS",
      minTlsVersion: "TLS1_2",
      httpsTrafficOnlyEnabled: true,
      infrastructureEncryptionEnabled: true,
      allowNestedItemsToBePublic: false,
      crossTenantReplicationEnabled: false,
      defaultToOauthAuthentication: true,
      localUserEnabled: false,
      sharedAccessKeyEnabled: false,
      publicNetworkAccessEnabled: true,
      networkRules: { defaultAction: "Deny", bypass: ["AzureServices"] },
      ...this.encryption(controlPlane),
      ...guarded(this.around),
      ...tagged(ground.labels),
    });
  }

  private encryption(controlPlane: ClusterIdentity): Pick<StorageAccountConfig, "identity" | "customerManagedKey"> {
    const { cluster, ground, context } = this.around;
    if (cluster.encryption.kind === "provider") return {};
    // The identity that a brought key's owner has let in; else one of its own.
    const identity =
      cluster.encryption.kind === "key" ? controlPlane : userIdentity(this, "identity", partName(this.around, "backup"), ground);
    const { keyId } = new EncryptionKey(this, "key", {
      ground,
      encryption: cluster.encryption,
      name: partName(this.around, "backup"),
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

  /** A zone for this one account: those of whole services belong to whoever has the network. */
  private createWay(): ITerraformDependable[] {
    const { ground, links } = this.around;
    const suffix = suffixes.find(({ start }) => start.test(ground.region))?.suffix ?? "blob.core.windows.net";
    const zone = new PrivateDnsZone(this, "zone", {
      name: `${this.name}.privatelink.${suffix}`,
      resourceGroupName: ground.resourceGroup,
      ...tagged(ground.labels),
    });
    const link = new PrivateDnsZoneVirtualNetworkLink(this, "zone-link", {
      name: vendorName("azure-network-part", partName(this.around, "backup")),
      resourceGroupName: ground.resourceGroup,
      privateDnsZoneName: zone.name,
      virtualNetworkId: links.vnetId,
      registrationEnabled: false,
      ...tagged(ground.labels),
    });
    const record = new PrivateDnsARecord(this, "record", {
      name: "@",
      resourceGroupName: ground.resourceGroup,
      zoneName: zone.name,
      ttl: 300,
      records: [this.createEndpoint().privateServiceConnection.privateIpAddress],
      ...tagged(ground.labels),
    });
    return [link, record];
  }

  private createEndpoint(): PrivateEndpoint {
    const { ground, links } = this.around;
    const name = vendorName("azure-network-part", partName(this.around, "backup"));
    return new PrivateEndpoint(this, "endpoint", {
      ...placeOf(this.around),
      name,
      // A network of others has one subnet that is known.
      subnetId: links.privateEndpointSubnetId ?? links.nodeSubnetId,
      privateServiceConnection: {
        name,
        privateConnectionResourceId: this.account.id,
        subresourceNames: ["blob"],
        isManualConnection: false,
      },
      ...tagged(ground.labels),
    });
  }
}
