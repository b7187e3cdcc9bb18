/** The encryption key of a resource: a managed key in its own vault with rotation, an existing key, or the key of Azure. */

import { DataAzurermClientConfig } from "@cdktf/provider-azurerm/lib/data-azurerm-client-config";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import { ResourceGroupTemplateDeployment } from "@cdktf/provider-azurerm/lib/resource-group-template-deployment";
import type { RoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import { lastingName, vendorName } from "../../platform/naming/names";
import { type Encryption, hasOwnKey } from "../../platform/types/shared/value";
import { grant } from "../iam/grant";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { tagged } from "../tags";
import { type KeyUse, keyTemplate } from "./key-template";

/** What lets a service wrap and unwrap with a key, and nothing else. */
export const USE_KEY = "Key Vault Crypto Service Encryption User";

const roles: Readonly<Record<KeyUse, string>> = { wrap: USE_KEY, encrypt: "Key Vault Crypto User" };

export interface EncryptionKeyProps {
  readonly placement: ResourceGroupPlacement;
  readonly encryption: Encryption;
  /** The whole name, from which the vault's is made: `shop-prod-images-registry`. */
  readonly name: string;
  /** Of the unit: a deleted vault keeps its name for 90 days. */
  readonly generation: number;
  /**
   * Who reaches the vault. `trusted-services`: only services of Azure that it trusts, acting by identities of their own. `network`: whoever
   * has the right, from anywhere: for services that act by an identity of ours, which no vault lets through its firewall.
   */
  readonly reach: "trusted-services" | "network";
  /** What the users do with it. @default "wrap" */
  readonly use?: KeyUse;
  /** Entra object ids of identities that use the key. An existing key must already grant them its use. */
  readonly users: Readonly<Record<string, string>>;
  readonly deletionProtection: boolean;
  readonly context: Pick<BuildContext, "valueOf">;
}

export class EncryptionKey extends Construct {
  /** With a version where users encrypt by it, else without, so that what is rotated is followed. Null: the vendor's own key. */
  readonly keyId: string | null;
  /** Resource id of the vault that is made; null: none is. */
  readonly vaultId: string | null = null;
  /** Id of the key that is created, or stays from before; null: there is none. */
  readonly ownKeyId: string | null = null;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: EncryptionKeyProps,
  ) {
    super(scope, id);
    const { encryption, context } = props;
    if (hasOwnKey(encryption)) {
      const vault = this.createVault();
      this.vaultId = vault.id;
      this.ownKeyId = this.createKey(vault, this.createGrants(vault));
    }
    if (encryption.kind === "key") this.keyId = context.valueOf(encryption.key);
    else this.keyId = encryption.kind === "customer" ? this.ownKeyId : null;
  }

  private createVault(): KeyVault {
    const { placement, name, generation, reach, deletionProtection } = this.props;
    const { subscription, tenant } = placement.location;
    const isClosed = reach === "trusted-services";
    return new KeyVault(this, "Default", {
      name: vendorName("key-vault", lastingName(name, generation), subscription),
      location: placement.region,
      resourceGroupName: placement.resourceGroup,
      tenantId: tenant ?? new DataAzurermClientConfig(this, "tenant", {}).tenantId,
      skuName: "standard",
      rbacAuthorizationEnabled: true,
      purgeProtectionEnabled: true,
      softDeleteRetentionDays: 90,
      publicNetworkAccessEnabled: !isClosed,
      networkAcls: { bypass: "AzureServices", defaultAction: isClosed ? "Deny" : "Allow" },
      ...(deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...tagged(placement.labels),
    });
  }

  private createGrants(vault: KeyVault): RoleAssignment[] {
    const role = roles[this.props.use ?? "wrap"];
    return Object.entries(this.props.users).map(([user, principalId]) =>
      grant(this, `user-${user}`, { role, on: vault.id, principalId, principalType: "ServicePrincipal" }),
    );
  }

  /**
   * By Azure's resource manager and not by the provider's own resource, which would talk to the vault itself: that needs a way through its
   * firewall, and a right to its keys for whoever applies. Made after the grants, which take a while to count.
   */
  private createKey(vault: KeyVault, grants: readonly RoleAssignment[]): string {
    const { placement, name } = this.props;
    const deployment = new ResourceGroupTemplateDeployment(this, "key", {
      name: vendorName("template-deployment", `${name}-key`),
      resourceGroupName: placement.resourceGroup,
      deploymentMode: "Incremental",
      templateContent: JSON.stringify(keyTemplate(this.props.use ?? "wrap")),
      parametersContent: `{"vault":{"value":"${vault.name}"}}`,
      ...(grants.length > 0 && { dependsOn: [...grants] }),
      ...tagged(placement.labels),
    });
    return `\${jsondecode(${deployment.fqn}.output_content)["keyId"]["value"]}`;
  }
}
