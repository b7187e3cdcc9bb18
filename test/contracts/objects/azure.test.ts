import { expect } from "vitest";
import { resolveObjects } from "../../../constructs/azure/objects/resolve";
import { BlobStore } from "../../../constructs/azure/objects/store";
import { resourceGroupPlacement } from "../../../constructs/azure/resource-group/resource-group";
import { azureLocation, meta, SUBSCRIPTION, unitInputOf } from "../../support/azure-inputs";
import { pins } from "../../support/pins";
import { type Body, blocksOf, type SynthesizedStack, synthUnit } from "../../support/stack";
import { type Asked, objectsContract, request, type Synthesized } from "./suite";

const PRINCIPAL = "00000000-0000-0000-0000-0000000000aa";
const vnetId = `/subscriptions/${SUBSCRIPTION}/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/main`;
const reach = { ranges: [], network: { vnetId, subnetId: `${vnetId}/subnets/endpoints`, dns: { zoneId: null, links: [] } } };

function synthesize({ request: asked = {}, meta: changed = {}, account = SUBSCRIPTION, grants }: Asked): Synthesized {
  const location = azureLocation({ subscription: account });
  const resourceMeta = { ...meta("clusters", "apps"), ...changed };
  const context = { location, ...pins() };
  const settings = resolveObjects({ ...request, ...asked }, resourceMeta, context);
  const stack = synthUnit<"network">(
    (scope, _input, build) => {
      const placement = resourceGroupPlacement(scope, resourceMeta, location);
      const store = new BlobStore(scope, "store", { store: settings, placement, reach, context: build });
      if (grants !== undefined) store.grant(scope, "manager", PRINCIPAL, grants);
      build.declareOutput("address", store.addressOf("desired/manager"), "Address of a prefix");
    },
    unitInputOf("network", "network-x", {} as never, location),
  );
  return { stack, settings };
}

const bodies = ({ resource }: SynthesizedStack, type: string): Body[] => Object.values(blocksOf(resource, type));
const account = (stack: SynthesizedStack): Body => bodies(stack, "azurerm_storage_account")[0] ?? {};
const BLOBS = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs";

const rights: Readonly<Record<string, "create-once" | "read" | "write">> = {
  [`${BLOBS}/add/action`]: "create-once",
  [`${BLOBS}/read`]: "read",
  [`${BLOBS}/read ${BLOBS}/write ${BLOBS}/add/action ${BLOBS}/delete`]: "write",
};

const prefixes = Object.fromEntries(request.prefixes.map((prefix) => [prefix.replaceAll("/", "_"), prefix]));
const addressOf = (reference: unknown, type: string): string =>
  new RegExp(`^\\$\\{${type}\\.([\\w-]+)\\.(?:id|name|role_definition_resource_id)\\}$`).exec(String(reference))?.[1] ?? "";
const prefixAt = (address: string): string => prefixes[address.replace("store_prefixes_", "")] ?? "";

/** Each grant is on a container, and its role one that the contract knows, or an error. */
function rightsOf(stack: SynthesizedStack) {
  const roles = blocksOf(stack.resource, "azurerm_role_definition");
  const granted = bodies(stack, "azurerm_role_assignment").filter((body) => body["principal_id"] === PRINCIPAL);
  return granted.map((body) => {
    const role = roles[addressOf(body["role_definition_id"], "azurerm_role_definition")];
    const [permissions] = (role?.["permissions"] ?? []) as Record<string, readonly string[] | undefined>[];
    const right = rights[(permissions?.["data_actions"] ?? []).join(" ")];
    const isClean = (permissions?.["actions"] ?? []).length === 0;
    if (right === undefined || !isClean) throw new Error(`not a right of the contract: ${JSON.stringify({ body, role })}`);
    return { prefix: prefixAt(addressOf(body["scope"], "azurerm_storage_container")), right };
  });
}

objectsContract({
  name: "Azure Blob Storage",
  synthesize,
  accounts: [SUBSCRIPTION, "00000000-0000-0000-0000-000000000009"],
  nameOf: (settings) => (settings as { account: string }).account,
  nameForm: /^[a-z0-9]{3,24}$/,
  key: { type: "azurerm_resource_group_template_deployment", rotation: { template_content: expect.stringContaining("rotationPolicy") } },
  givenKey: {
    key: "https://shared.vault.azure.net/keys/berth",
    usedBy: (stack) => (account(stack)["customer_managed_key"] as Body)["key_vault_key_id"],
  },
  closed: {
    azurerm_storage_account: {
      public_network_access_enabled: false,
      shared_access_key_enabled: false,
      allow_nested_items_to_be_public: false,
      min_tls_version: "TLS1_2",
      network_rules: { default_action: "Deny", bypass: ["AzureServices"] },
    },
  },
  labelled: { type: "azurerm_storage_account", argument: "tags" },
  stateful: ["azurerm_storage_account", "azurerm_storage_container", "azurerm_key_vault"],
  object: {
    type: "azurerm_storage_blob",
    text: "source_content",
    pathOf: (body) => `${prefixAt(addressOf(body["storage_container_name"], "azurerm_storage_container"))}/${String(body["name"])}`,
  },
  versionsOf: (stack) => {
    const [rule] = (bodies(stack, "azurerm_storage_management_policy")[0]?.["rule"] ?? []) as Body[];
    const { version = {} } = (rule?.["actions"] ?? {}) as { readonly version?: Body };
    return {
      kept: (account(stack)["blob_properties"] as Body)["versioning_enabled"] === true,
      days: version["delete_after_days_since_creation"],
    };
  },
  logs: {
    target: `/subscriptions/${SUBSCRIPTION}/resourceGroups/logs/providers/Microsoft.OperationalInsights/workspaces/central`,
    targetOf: (stack) => bodies(stack, "azurerm_monitor_diagnostic_setting")[0]?.["log_analytics_workspace_id"],
  },
  rightsOf,
  address: /primary_blob_endpoint.*\/\$\{azurerm_storage_container\.store_prefixes_desired_manager\.name\}$/,
});
