import { azureHostPools } from "../../../constructs/azure/host-pool/provider";
import { azureLocation, hostGroup, hostPool, networkUses, SUBSCRIPTION, unitInputOf } from "../../support/azure-inputs";
import { type Body, block, blocksOf, type SynthesizedStack, synthUnit } from "../../support/stack";
import { type Implementation, type Opening, type Right, stores, type UnitOptions } from "./implementation";
import { unitOf } from "./pools";
import { hostPoolContract } from "./suite";

const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/store/providers`;
const SECRET = `${GROUP}/Microsoft.KeyVault/vaults/shop/secrets/manager`;
const CONTAINER = `${GROUP}/Microsoft.Storage/storageAccounts/shop/blobServices/default/containers/store`;
const BLOBS = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs";
const links = {
  ...stores({ secret: SECRET, objects: CONTAINER, key: null }),
  balancers: { manager: { sources: ["10.65.0.0/24"], targets: [`${GROUP}/Microsoft.Network/loadBalancers/api/backendAddressPools/api`] } },
};

function synthesize(options: UnitOptions): SynthesizedStack {
  const unit = unitOf<"azure", ReturnType<typeof hostGroup>>(options, hostGroup({}, { network: networkUses.own() }), hostPool, {});
  const location = azureLocation();
  return synthUnit<"hosts">(
    (scope, _input, context) => {
      const network = azureHostPools.links(scope, unit, location, context);
      azureHostPools.build(scope, unit, { location, network, hosts: links, context });
    },
    unitInputOf("hosts", "hosts-lab", unit),
  );
}

const group = ({ resource }: SynthesizedStack, role: string) => block(resource, "azurerm_linux_virtual_machine_scale_set", `${role}_group`);
const machineRole = (ids: unknown) => /azurerm_application_security_group\.(\w+)-machines\.id/.exec(String(ids))?.[1];

/** Rules at the machines: those of the subnet are wider, and both must let a connection through. */
function openings({ resource }: SynthesizedStack, direction: string): Opening[] {
  const rules = Object.entries(blocksOf(resource, "azurerm_network_security_rule")).filter(
    ([address, rule]) =>
      /^\w+_security_/.test(address) &&
      !address.startsWith("network_") &&
      !address.startsWith("nodes_") &&
      rule["direction"] === direction &&
      rule["access"] === "Allow",
  );
  return rules.flatMap(([address, rule]) =>
    peersOf(address, rule, direction === "Inbound" ? "source" : "destination").map((peer) => ({
      role: address.split("_security_")[0] ?? "",
      peer,
      protocol: String(rule["protocol"]).toLowerCase(),
      ports: String(rule["destination_port_range"]),
      why: String(rule["description"]),
    })),
  );
}

function peersOf(address: string, rule: Body, end: string): string[] {
  const role = machineRole(rule[`${end}_application_security_group_ids`]);
  if (role !== undefined) return [`role:${role}`];
  const prefix = rule[`${end}_address_prefix`];
  if (prefix === "AzureLoadBalancer") return ["cloud"];
  const kind = address.endsWith("-balancer") ? "balancer" : "range";
  return [...(prefix === undefined ? (rule[`${end}_address_prefixes`] as string[]) : [prefix])].map((range) => `${kind}:${range}`);
}

function rights({ resource }: SynthesizedStack, role: string): Right[] {
  const definitions = blocksOf(resource, "azurerm_role_definition");
  return Object.values(blocksOf(resource, "azurerm_role_assignment"))
    .filter(({ principal_id }) => String(principal_id).includes(`azurerm_user_assigned_identity.${role}_identity.`))
    .flatMap((body) => {
      const made = /azurerm_role_definition\.([\w-]+)\.role_definition_resource_id/.exec(String(body["role_definition_id"]))?.[1];
      const permissions = definitions[made ?? ""]?.["permissions"] as { data_actions: string[] }[] | undefined;
      const actions = permissions?.flatMap(({ data_actions }) => data_actions) ?? [String(body["role_definition_name"])];
      return actions.map((action) => ({ action, on: String(body["scope"]), only: (body["condition"] as string | undefined) ?? null }));
    });
}

const below = (prefix: string, action: string) =>
  `((!(ActionMatches{'${BLOBS}/${action}'})) OR (@Resource[${BLOBS}:path] StringStartsWith '${prefix}'))`;

hostPoolContract({
  name: "Azure",
  synthesize,
  links,
  networkRanges: ["10.64.0.0/16"],
  hostRanges: null,
  countOf: (stack, role) => group(stack, role)["instances"],
  diskOf: (stack, role) => {
    const disk = group(stack, role)["os_disk"] as Body;
    return { gib: disk["disk_size_gb"], key: disk["disk_encryption_set_id"] };
  },
  userDataOf: (stack, role) => Buffer.from(String(group(stack, role)["custom_data"]), "base64").toString("utf8"),
  inbound: (stack) => openings(stack, "Inbound"),
  outbound: (stack) => openings(stack, "Outbound"),
  hasPublicAddress: (stack, role) => JSON.stringify(group(stack, role)["network_interface"]).includes("public_ip_address"),
  hardening: (stack, role) => {
    const { disable_password_authentication: noPassword, admin_ssh_key: keys } = group(stack, role);
    return { noPassword, keys: (keys as Body[]).map(({ username }) => username) };
  },
  // Azure wants a key of every machine: this one belongs to nobody, as test/constructs/azure/host-pool/login-key.test.ts proves.
  hardened: { noPassword: true, keys: ["unused"] },
  guardedBoot: (stack, role) => group(stack, role)["secure_boot_enabled"] === true && group(stack, role)["vtpm_enabled"] === true,
  nests: { missing: "sizes that nest do so always" },
  dedicates: { missing: "resolving refuses it" },
  health: (stack, role) => {
    const [extension] = group(stack, role)["extension"] as { settings: string }[];
    const { port, requestPath: path } = JSON.parse(extension?.settings ?? "{}");
    return { port, path };
  },
  replacesUnfit: (stack, role) => (group(stack, role)["automatic_instance_repair"] as Body)["enabled"] === true,
  rollsBack: { missing: "a rolling upgrade stops at the first new host that is not fit, and the old ones stay" },
  rolling: (stack, role) => {
    const { upgrade_mode, rolling_upgrade_policy, lifecycle } = group(stack, role);
    const [features] = (stack.provider["azurerm"]?.[0]?.["features"] ?? []) as Record<string, Body[]>[];
    const byTerraform = features?.["virtual_machine_scale_set"]?.[0]?.["roll_instances_when_required"] === true;
    const byAzure = upgrade_mode === "Rolling" && rolling_upgrade_policy !== undefined;
    return {
      replaces: byAzure || (upgrade_mode === "Manual" && byTerraform),
      // Azure never moves a machine between zones.
      moves: false,
      ignoresSize: JSON.stringify(lifecycle ?? {}).includes('"ignore_changes":["instances"]'),
    };
  },
  waits: (stack, role) => {
    const notice = group(stack, role)["termination_notification"] as { enabled: boolean; timeout: string } | undefined;
    return notice?.enabled === true ? Number(/^PT(\d+)M$/.exec(notice.timeout)?.[1]) * 60 : null;
  },
  rights,
  expectedRights: {
    readSecret: [{ action: "Microsoft.KeyVault/vaults/secrets/getSecret/action", on: SECRET, only: null }],
    writeSecret: [{ action: "Microsoft.KeyVault/vaults/secrets/setSecret/action", on: SECRET, only: null }],
    readObjects: [{ action: `${BLOBS}/read`, on: CONTAINER, only: below("desired/hosts", "read") }],
    writeObjects: [{ action: `${BLOBS}/write`, on: CONTAINER, only: below("members/", "write") }],
    createOnce: [{ action: `${BLOBS}/add/action`, on: CONTAINER, only: below("state/elected", "add/action") }],
    discovery: [{ action: "Reader", on: "${azurerm_linux_virtual_machine_scale_set.hosts_group.id}", only: null }],
  },
  targets: (stack, role) => {
    const [card] = group(stack, role)["network_interface"] as { ip_configuration: Body[] }[];
    return card?.ip_configuration[0]?.["load_balancer_backend_address_pool_ids"];
  },
  key: { type: "azurerm_disk_encryption_set", rotation: { auto_key_rotation_enabled: true } },
  broughtKey: "https://shared.vault.azure.net/keys/hosts",
  stateful: ["azurerm_key_vault", "azurerm_disk_encryption_set"],
  labels: ({ resource }) =>
    Object.fromEntries(
      [
        "azurerm_linux_virtual_machine_scale_set",
        "azurerm_network_security_group",
        "azurerm_user_assigned_identity",
        "azurerm_key_vault",
        "azurerm_disk_encryption_set",
        "azurerm_resource_group",
      ].flatMap((type) => Object.entries(blocksOf(resource, type)).map(([address, body]) => [`${type}.${address}`, body["tags"]])),
    ),
} satisfies Implementation);
