/** A registry: private, with its key, georeplications, cache rules, and a private endpoint in each network from which it is used. */
import { ContainerRegistry, type ContainerRegistryConfig } from "@cdktf/provider-azurerm/lib/container-registry";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import { isToken } from "../../language/schema/values";
import type { AzureLocation } from "../../platform/types/azure/location";
import type { AcrEndpoint, AcrRegistry } from "../../platform/types/azure/registry";
import { hasOwnKey, type ValueOrReference } from "../../platform/types/shared/value";
import { stackName } from "../../platform/units/stack-name";
import { EncryptionKey } from "../encryption/key";
import { grant } from "../iam/grant";
import { userIdentity } from "../iam/identity";
import { unitName } from "../names";
import { dnsLinks, REGISTRY_ZONE } from "../network/dns";
import { endpointLinks } from "../network/links";
import { type ResourceGroupPlacement, resourceGroupElsewhere } from "../resource-group/resource-group";
import { tagged } from "../tags";
import { RegistryMirror } from "./mirrors";
import { type RegistryDns, type RegistryEndpointProps, registryEndpoint } from "./private-endpoint";

export interface AzureRegistryProps {
  readonly registry: AcrRegistry;
  readonly placement: ResourceGroupPlacement;
  /** By key, of every location in which the registry has an endpoint. */
  readonly locations: ReadonlyMap<string, AzureLocation>;
  readonly context: Pick<BuildContext, "valueOf" | "outputsOf" | "providerFor">;
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
    this.grantAll("readers", "AcrPull", props.registry.readerPrincipals);
    this.grantAll("writers", "AcrPush", props.registry.writerPrincipals);
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
      ...publicAccess(registry),
      networkRuleBypassOption: "AzureServices",
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
    if (registry.encryption.kind === "provider" && !hasOwnKey(registry.encryption)) return {};
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
    const { registry } = this.props;
    const below = new Construct(this, "endpoints");
    for (const endpoint of registry.endpoints) this.createEndpoint(below, endpoint);
  }

  private createEndpoint(scope: Construct, { network, location, place }: AcrEndpoint): void {
    const { registry, context } = this.props;
    const id = stackName("network", network);
    const home = this.placementAt(location);
    const shared = { ...home, name: `${unitName(registry)}-${network}`, registryId: this.registryId };
    if (place.kind === "stack") {
      const { subnetId, zoneId } = endpointLinks(place, REGISTRY_ZONE, context);
      registryEndpoint(scope, id, { ...shared, subnetId, dns: { kind: "zone", zoneId } });
      return;
    }
    const { links, zones } = dnsLinks(place.dns, context);
    const own = {
      kind: "own",
      vnetId: context.valueOf(place.vnet),
      links,
      registry: { registryName: registry.registryName, region: this.props.placement.region },
    } as const;
    const dns: RegistryDns = zones.azurecr === null ? own : { kind: "zone", zoneId: zones.azurecr };
    registryEndpoint(scope, id, { ...shared, subnetId: context.valueOf(place.subnet), dns });
  }

  /**
   * A private endpoint is in the region and the subscription of its network.
   * @see https://learn.microsoft.com/azure/private-link/private-endpoint-overview#private-endpoint-properties
   */
  private placementAt(key: string): Pick<RegistryEndpointProps, "placement" | "provider"> {
    const { registry, placement, locations, context } = this.props;
    const location = locations.get(key);
    if (location === undefined) throw new Error(`${registry.path}: location ${key} is not part of its stack`);
    if (location.subscription === placement.location.subscription) return { placement: { ...placement, region: location.region } };
    const provider = context.providerFor(key);
    return { placement: resourceGroupElsewhere(this, registry, location, provider), provider };
  }

  private createMirrors(): void {
    const { registry, context } = this.props;
    const below = new Construct(this, "mirrors");
    for (const mirror of registry.mirrors) new RegistryMirror(below, mirror.prefix, { registryId: this.registryId, mirror, context });
  }

  private grantAll(id: string, role: "AcrPull" | "AcrPush", principals: readonly ValueOrReference[]): void {
    const below = new Construct(this, id);
    principals.forEach((principal, index) => {
      const principalId = this.props.context.valueOf(principal);
      grant(below, isToken(principalId) ? `outside-${index}` : principalId, { role, on: this.registryId, principalId });
    });
  }
}

/**
 * Without ranges only private endpoints lead to it. Azure can forbid exports of images only then.
 * @see https://learn.microsoft.com/azure/container-registry/data-loss-prevention
 */
const publicAccess = ({ from }: AcrRegistry): Partial<ContainerRegistryConfig> =>
  from.length === 0
    ? { publicNetworkAccessEnabled: false, exportPolicyEnabled: false }
    : {
        publicNetworkAccessEnabled: true,
        exportPolicyEnabled: true,
        networkRuleSet: [{ defaultAction: "Deny", ipRule: from.map((ipRange) => ({ action: "Allow", ipRange })) }],
      };
