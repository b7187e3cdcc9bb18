/** Caches of upstream registries, each with the right to read the two secrets of its account there and no others. */
import { ContainerRegistryCacheRule } from "@cdktf/provider-azurerm/lib/container-registry-cache-rule";
import { ContainerRegistryCredentialSet } from "@cdktf/provider-azurerm/lib/container-registry-credential-set";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { AcrMirror } from "../../platform/types/azure/registry";
import { grant } from "../iam/grant";
import { nameInId } from "../resource-id";

export interface RegistryMirrorProps {
  readonly registryId: string;
  readonly mirror: AcrMirror;
  readonly context: Pick<BuildContext, "valueOf">;
}

const parts = ["username", "password"] as const;

export class RegistryMirror extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: RegistryMirrorProps,
  ) {
    super(scope, id);
    const { registryId, mirror, context } = props;
    const { upstream, prefix, credentials } = mirror;
    const account = credentials === null ? null : this.createAccount(context.valueOf(credentials));
    new ContainerRegistryCacheRule(this, "Default", {
      name: prefix,
      containerRegistryId: registryId,
      sourceRepo: `${upstream}/*`,
      targetRepo: `${prefix}/*`,
      ...(account !== null && { credentialSetId: account.set.id, dependsOn: account.grants }),
    });
  }

  /** @param secret resource id of what both secrets are called, without their ends */
  private createAccount(secret: string) {
    const { registryId, mirror } = this.props;
    const address = `https://${nameInId(secret, "vaults")}.vault.azure.net/secrets/${nameInId(secret, "secrets")}`;
    const set = new ContainerRegistryCredentialSet(this, "account", {
      name: mirror.prefix,
      containerRegistryId: registryId,
      loginServer: mirror.upstream,
      identity: { type: "SystemAssigned" },
      authenticationCredentials: { usernameSecretId: `${address}-username`, passwordSecretId: `${address}-password` },
    });
    const grants = parts.map((part) =>
      grant(this, `read-${part}`, {
        role: "Key Vault Secrets User",
        on: `${secret}-${part}`,
        principalId: set.identity.principalId,
        principalType: "ServicePrincipal",
      }),
    );
    return { set, grants };
  }
}
