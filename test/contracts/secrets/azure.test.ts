import { resourceGroupPlacement } from "../../../constructs/azure/resource-group/resource-group";
import { resolveSecrets } from "../../../constructs/azure/secrets/resolve";
import { AzureSecrets } from "../../../constructs/azure/secrets/secrets";
import { azureLocation, meta, SUBSCRIPTION, unitInputOf } from "../../support/azure-inputs";
import { pins } from "../../support/pins";
import { type Body, blocksOf, type SynthesizedStack, synthUnit } from "../../support/stack";
import { type Asked, request, type Synthesized, secretsContract } from "./suite";

const PRINCIPAL = "00000000-0000-0000-0000-0000000000aa";
const vnetId = `/subscriptions/${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/main`;
const reach = { ranges: [], network: { vnetId, subnetId: `${vnetId}/subnets/endpoints`, dns: { zoneId: null, links: [] } } };

function synthesize({ request: asked = {}, meta: changed = {}, account = SUBSCRIPTION, grants }: Asked): Synthesized {
  const location = azureLocation({ subscription: account });
  const resourceMeta = { ...meta("clusters", "apps"), ...changed };
  const context = { location, ...pins() };
  const settings = resolveSecrets({ ...request, ...asked }, resourceMeta, context);
  const stack = synthUnit<"network">(
    (scope, _input, build) => {
      const secrets = new AzureSecrets(scope, "secrets", {
        secrets: settings,
        placement: resourceGroupPlacement(scope, resourceMeta, location),
        reach,
      });
      if (grants !== undefined) secrets.grant(scope, "manager", PRINCIPAL, grants);
      build.declareOutput("reference", secrets.referenceOf("worker"), "Reference of a secret");
    },
    unitInputOf("network", "network-x", {} as never, location),
  );
  return { stack, settings };
}

const bodies = ({ resource }: SynthesizedStack, type: string): Body[] => Object.values(blocksOf(resource, type));

const rights: Readonly<Record<string, "read" | "write-value">> = {
  "Microsoft.KeyVault/vaults/secrets/getSecret/action": "read",
  "Microsoft.KeyVault/vaults/secrets/setSecret/action": "write-value",
};

/** Each grant is on one vault, and its role one that the contract knows, or an error. */
function rightsOf(stack: SynthesizedStack) {
  return bodies(stack, "azurerm_role_assignment").map((body) => {
    const [, address = ""] = /^\$\{azurerm_role_definition\.([\w-]+)\./.exec(String(body["role_definition_id"])) ?? [];
    const role = blocksOf(stack.resource, "azurerm_role_definition")[address];
    const [permissions] = (role?.["permissions"] ?? []) as Record<string, readonly string[] | undefined>[];
    const right = rights[(permissions?.["data_actions"] ?? []).join(" ")];
    const [, name] = /^\$\{azurerm_key_vault\.secrets_secrets_([\w-]+)\.id\}$/.exec(String(body["scope"])) ?? [];
    const isClean = (permissions?.["actions"] ?? []).length === 0 && body["principal_id"] === PRINCIPAL;
    if (name === undefined || right === undefined || !isClean) throw new Error(`not a right of the contract: ${JSON.stringify(body)}`);
    return { name, right };
  });
}

const recovery = { purge_protection_enabled: true, soft_delete_retention_days: 90 };

secretsContract({
  name: "Azure Key Vault",
  synthesize,
  container: { type: "azurerm_key_vault", labels: "tags" },
  namesOf: (settings) => (settings as { vaults: Record<string, string> }).vaults,
  nameForm: /^(?!.*--)[a-z][a-z0-9-]{1,22}[a-z0-9]$/,
  keys: { missing: "Key Vault encrypts secrets with keys of its own and accepts no other" },
  // The provider recovers a vault of the same name, with its values, in place of creating it.
  recovery: { protected: recovery, unprotected: recovery },
  closed: {
    rbac_authorization_enabled: true,
    public_network_access_enabled: false,
    network_acls: { bypass: "None", default_action: "Deny" },
  },
  valueTypes: ["azurerm_key_vault_secret"],
  rightsOf,
  reference: /azurerm_key_vault\.secrets_secrets_worker\.vault_uri.*\/secrets\/worker$/,
});
