/** A set of secrets of Azure Key Vault without values: a vault for each, in which the secret has the set's short name. */
import { DataAzurermClientConfig } from "@cdktf/provider-azurerm/lib/data-azurerm-client-config";
import { KeyVault } from "@cdktf/provider-azurerm/lib/key-vault";
import type { RoleDefinition } from "@cdktf/provider-azurerm/lib/role-definition";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { SecretContainers } from "../../contracts/secrets";
import type { KeyVaultSecrets } from "../../platform/types/azure/secrets";
import type { SecretGrant, SecretRight } from "../../platform/types/shared/secrets";
import { dataRole, grantDataRole } from "../iam/custom-role";
import type { GrantProps } from "../iam/grant";
import { privateAccess } from "../network/private-access";
import { ipRules, type ServiceReach } from "../network/service-reach";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { tagged } from "../tags";
import { secretActions } from "./rights";

export interface AzureSecretsProps {
  readonly secrets: KeyVaultSecrets;
  readonly placement: ResourceGroupPlacement;
  readonly reach: ServiceReach;
}

/** The longest that there is; meanwhile a vault of the same name can be recovered, and not created. */
const SOFT_DELETE_DAYS = 90;

export class AzureSecrets extends Construct implements SecretContainers {
  private readonly vaults: ReadonlyMap<string, KeyVault>;
  /** Those that somebody was granted. */
  private readonly roles = new Map<SecretRight, RoleDefinition>();

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AzureSecretsProps,
  ) {
    super(scope, id);
    const { secrets, placement } = props;
    const tenant = placement.location.tenant ?? new DataAzurermClientConfig(this, "tenant", {}).tenantId;
    const below = new Construct(this, "secrets");
    const vaults = Object.entries(secrets.vaults).map(([short, vault]) => [short, this.createVault(below, short, vault, tenant)] as const);
    this.vaults = new Map(vaults);
  }

  private createVault(scope: Construct, short: string, name: string, tenantId: string): KeyVault {
    const { secrets, placement, reach } = this.props;
    const vault = new KeyVault(scope, short, {
      name,
      location: placement.region,
      resourceGroupName: placement.resourceGroup,
      tenantId,
      skuName: "standard",
      rbacAuthorizationEnabled: true,
      purgeProtectionEnabled: true,
      softDeleteRetentionDays: SOFT_DELETE_DAYS,
      publicNetworkAccessEnabled: reach.ranges.length > 0,
      networkAcls: { bypass: "None", defaultAction: "Deny", ...(reach.ranges.length > 0 && { ipRules: ipRules(reach) }) },
      ...(secrets.deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...tagged(placement.labels),
    });
    if (reach.network !== null)
      privateAccess(new Construct(this, `private-${short}`), {
        placement,
        name: `${secrets.name}-${short}`,
        resourceId: vault.id,
        resourceName: name,
        service: "vault",
        ...reach.network,
      });
    return vault;
  }

  /** @throws Error if the set does not contain the secret */
  private vault(name: string): KeyVault {
    const found = this.vaults.get(name);
    if (found === undefined) throw new Error(`the set does not contain secret ${name}`);
    return found;
  }

  referenceOf(name: string): string {
    return `\${trimsuffix(${this.vault(name).fqn}.vault_uri, "/")}/secrets/${name}`;
  }

  grant(
    scope: Construct,
    id: string,
    principalId: string,
    grants: readonly SecretGrant[],
    principalType: GrantProps["principalType"] = "ServicePrincipal",
  ): ITerraformDependable[] {
    const below = new Construct(scope, id);
    return grants.map(({ name, right }) =>
      grantDataRole(below, `${name}-${right}`, this.role(right), { on: this.vault(name).id, principalId, principalType }),
    );
  }

  private role(right: SecretRight): RoleDefinition {
    const { secrets, placement } = this.props;
    const role =
      this.roles.get(right) ??
      dataRole(this, `role-${right}`, {
        // Names of roles are unique in the tenant, those of units in their subscription.
        name: `${secrets.name}-${right}-${placement.location.subscription.slice(0, 8)}`,
        description: right === "read" ? "Reads the values of secrets and lists none" : "Writes values of secrets and reads none",
        dataActions: [secretActions[right]],
        placement,
      });
    this.roles.set(right, role);
    return role;
  }
}
