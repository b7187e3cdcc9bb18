/** Where backups of a cluster's objects lie: a storage account that only the cluster's network and Azure's own services reach. */
import { PrivateDnsARecord } from "@cdktf/provider-azurerm/lib/private-dns-a-record";
import { PrivateDnsZone } from "@cdktf/provider-azurerm/lib/private-dns-zone";
import { PrivateDnsZoneVirtualNetworkLink } from "@cdktf/provider-azurerm/lib/private-dns-zone-virtual-network-link";
import { PrivateEndpoint } from "@cdktf/provider-azurerm/lib/private-endpoint";
import { StorageAccount, type StorageAccountConfig } from "@cdktf/provider-azurerm/lib/storage-account";
import { StorageContainer } from "@cdktf/provider-azurerm/lib/storage-container";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import { EncryptionKey } from "../encryption/key";
import { userIdentity } from "../iam/identity";
import { tagged } from "../tags";
import { type ClusterIdentity, type ControlPlaneContext, guarded, partName, placeOf } from "./cluster-context";

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
    private readonly clusterContext: ControlPlaneContext,
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
    return vendorName("storage-account", partName(this.clusterContext, "backup"), this.clusterContext.placement.location.subscription);
  }

  private createAccount(controlPlane: ClusterIdentity): StorageAccount {
    const { cluster, placement } = this.clusterContext;
    return new StorageAccount(this, "Default", {
      ...placeOf(this.clusterContext),
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
      ...guarded(this.clusterContext),
      ...tagged(placement.labels),
    });
  }

  private encryption(controlPlane: ClusterIdentity): Pick<StorageAccountConfig, "identity" | "customerManagedKey"> {
    const { cluster, placement, context } = this.clusterContext;
    if (cluster.encryption.kind === "provider") return {};
    // The identity that a brought key's owner has let in; else one of its own.
    const identity =
      cluster.encryption.kind === "key" ? controlPlane : userIdentity(this, "identity", partName(this.clusterContext, "backup"), placement);
    const { keyId } = new EncryptionKey(this, "key", {
      placement,
      encryption: cluster.encryption,
      name: partName(this.clusterContext, "backup"),
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
    const { placement, links } = this.clusterContext;
    const suffix = suffixes.find(({ start }) => start.test(placement.region))?.suffix ?? "blob.core.windows.net";
    const zone = new PrivateDnsZone(this, "zone", {
      name: `${this.name}.privatelink.${suffix}`,
      resourceGroupName: placement.resourceGroup,
      ...tagged(placement.labels),
    });
    const link = new PrivateDnsZoneVirtualNetworkLink(this, "zone-link", {
      name: vendorName("azure-network-part", partName(this.clusterContext, "backup")),
      resourceGroupName: placement.resourceGroup,
      privateDnsZoneName: zone.name,
      virtualNetworkId: links.vnetId,
      registrationEnabled: false,
      ...tagged(placement.labels),
    });
    const record = new PrivateDnsARecord(this, "record", {
      name: "@",
      resourceGroupName: placement.resourceGroup,
      zoneName: zone.name,
      ttl: 300,
      records: [this.createEndpoint().privateServiceConnection.privateIpAddress],
      ...tagged(placement.labels),
    });
    return [link, record];
  }

  private createEndpoint(): PrivateEndpoint {
    const { placement, links } = this.clusterContext;
    const name = vendorName("azure-network-part", partName(this.clusterContext, "backup"));
    return new PrivateEndpoint(this, "endpoint", {
      ...placeOf(this.clusterContext),
      name,
      // A network of others has one subnet that is known.
      subnetId: links.privateEndpointSubnetId ?? links.nodeSubnetId,
      privateServiceConnection: {
        name,
        privateConnectionResourceId: this.account.id,
        subresourceNames: ["blob"],
        isManualConnection: false,
      },
      ...tagged(placement.labels),
    });
  }
}
