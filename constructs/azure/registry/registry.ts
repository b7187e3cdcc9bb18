/** A registry: private, with its key, georeplications, cache rules, and a private endpoint in each network. */
import { ContainerRegistry, type ContainerRegistryConfig } from "@cdktf/provider-azurerm/lib/container-registry";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import { isToken } from "../../language/schema/values";
import type { AcrRegistry } from "../../platform/types/azure/registry";
import { EncryptionKey } from "../encryption/key";
import { grant } from "../iam/grant";
import { userIdentity } from "../iam/identity";
import { unitName } from "../names";
import { REGISTRY_ZONE } from "../network/dns";
import { endpointLinks } from "../network/links";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";
import { tagged } from "../tags";
import { RegistryMirror } from "./mirrors";
import { registryEndpoint } from "./private-endpoint";

export interface AzureRegistryProps {
  readonly registry: AcrRegistry;
  readonly placement: ResourceGroupPlacement;
  readonly context: Pick<BuildContext, "valueOf" | "outputsOf">;
}

export class AzureRegistry extends Construct {
  readonly registryId: string;
  /** `x.azurecr.io` */
  readonly loginServer: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AzureRegistryProps,
  ) {
    super(scope, id);
    const created = this.createRegistry();
    this.registryId = created.id;
    this.loginServer = created.loginServer;
    this.createEndpoints();
    this.createMirrors();
    this.createReaders();
  }

  private createRegistry(): ContainerRegistry {
    const { registry, placement } = this.props;
    const { untaggedDays } = registry.keep;
    return new ContainerRegistry(this, "Default", {
      name: registry.registryName,
      location: placement.region,
      resourceGroupName: placement.resourceGroup,
      // Only Premium supports private access.
      sku: "Premium",
      adminEnabled: false,
      anonymousPullEnabled: false,
      publicNetworkAccessEnabled: false,
      networkRuleBypassOption: "AzureServices",
      exportPolicyEnabled: false,
      dataEndpointEnabled: true,
      quarantinePolicyEnabled: false,
      trustPolicyEnabled: false,
      zoneRedundancyEnabled: registry.zoneRedundant,
      ...(untaggedDays !== null && { retentionPolicyInDays: untaggedDays }),
      ...(registry.copies.length > 0 && { georeplications: this.copies() }),
      ...this.encryption(),
      ...(registry.deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...tagged(placement.labels),
    });
  }

  private copies(): NonNullable<ContainerRegistryConfig["georeplications"]> {
    const { registry, placement } = this.props;
    return registry.copies.map(({ region, zoneRedundant }) => ({
      location: region,
      zoneRedundancyEnabled: zoneRedundant,
      regionalEndpointEnabled: true,
      ...tagged(placement.labels),
    }));
  }

  /** Uses a user-assigned identity, because the registry has no identity before it exists; so a firewall cannot close its vault. */
  private encryption(): Pick<ContainerRegistryConfig, "encryption" | "identity" | "dependsOn"> {
    const { registry, placement, context } = this.props;
    if (registry.encryption.kind === "provider") return {};
    const name = unitName(registry);
    const identity = userIdentity(this, "identity", name, placement);
    const key = new EncryptionKey(this, "key", {
      placement,
      encryption: registry.encryption,
      name,
      generation: registry.generation,
      reach: "network",
      users: { registry: identity.principalId },
      deletionProtection: registry.deletionProtection,
      context,
    });
    if (key.keyId === null) return {};
    return {
      identity: { type: "UserAssigned", identityIds: [identity.id] },
      encryption: [{ keyVaultKeyId: key.keyId, identityClientId: identity.clientId }],
    };
  }

  private createEndpoints(): void {
    const { registry, placement, context } = this.props;
    const below = new Construct(this, "endpoints");
    for (const each of registry.endpoints)
      registryEndpoint(below, each.stack, {
        placement,
        name: `${unitName(registry)}-${each.network}`,
        registryId: this.registryId,
        ...endpointLinks(each, REGISTRY_ZONE, context),
      });
  }

  private createMirrors(): void {
    const { registry, context } = this.props;
    const below = new Construct(this, "mirrors");
    for (const mirror of registry.mirrors) new RegistryMirror(below, mirror.prefix, { registryId: this.registryId, mirror, context });
  }

  private createReaders(): void {
    const { registry, context } = this.props;
    const below = new Construct(this, "readers");
    registry.readerPrincipals.forEach((reader, index) => {
      const principalId = context.valueOf(reader);
      grant(below, isToken(principalId) ? `outside-${index}` : principalId, { role: "AcrPull", on: this.registryId, principalId });
    });
  }
}
