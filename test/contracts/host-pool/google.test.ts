import { googleHostPools } from "../../../constructs/google/host-pool/provider";
import { googleLocation, hostGroup, hostPool, networkUses, unitInputOf } from "../../support/google-inputs";
import { type Body, block, blocksOf, type SynthesizedStack, synthUnit } from "../../support/stack";
import { type Implementation, type Opening, type Right, stores, type UnitOptions } from "./implementation";
import { unitOf } from "./pools";
import { hostPoolContract } from "./suite";

const SECRET = "projects/shop-prod/secrets/manager";
const links = {
  ...stores({ secret: SECRET, objects: "shop-prod-store", key: null }),
  balancers: { manager: { sources: ["10.65.0.0/24"], targets: [] } },
};

function synthesize(options: UnitOptions): SynthesizedStack {
  const usual = hostGroup({}, { network: networkUses.own() });
  const unit = unitOf<"google", ReturnType<typeof hostGroup>>(options, usual, hostPool, { nodeType: "n2-node-80-640" });
  const location = googleLocation();
  return synthUnit<"hosts">(
    (scope, _input, context) => {
      const network = googleHostPools.links(scope, unit, location, context);
      googleHostPools.build(scope, unit, { location, network, hosts: links, context });
    },
    unitInputOf("hosts", "hosts-lab", unit),
  );
}

const template = ({ resource }: SynthesizedStack, role: string) =>
  block(resource, "google_compute_region_instance_template", `${role}_template`);
const group = ({ resource }: SynthesizedStack, role: string) => block(resource, "google_compute_region_instance_group_manager", role);
const metadata = (stack: SynthesizedStack, role: string) => template(stack, role)["metadata"] as Body;
const roleOf = (account: unknown) => /google_service_account\.(\w+)_account\.email/.exec(String(account))?.[1] ?? "";

/** Ranges of Google's own probes and of Identity-Aware Proxy. */
const CLOUD = ["130.211.0.0/22", "35.191.0.0/16", "35.235.240.0/20"];

function openings({ resource }: SynthesizedStack, direction: string): Opening[] {
  const rules = Object.entries(blocksOf(resource, "google_compute_firewall")).filter(
    ([, rule]) => rule["direction"] === direction && rule["allow"] !== undefined && rule["target_service_accounts"] !== undefined,
  );
  return rules.flatMap(([address, rule]) =>
    (rule["allow"] as { protocol: string; ports: string[] }[]).flatMap(({ protocol, ports }) =>
      peersOf(address, rule).flatMap((peer) =>
        ports.map((port) => ({
          role: roleOf((rule["target_service_accounts"] as string[])[0]),
          peer,
          protocol,
          ports: port,
          why: String(rule["description"]),
        })),
      ),
    ),
  );
}

function peersOf(address: string, rule: Body): string[] {
  const { source_service_accounts: accounts, source_ranges: sources, destination_ranges: targets } = rule as Record<string, string[]>;
  if (accounts !== undefined) return accounts.map((account) => `role:${roleOf(account)}`);
  const kind = address.endsWith("-balancer") ? "balancer" : "range";
  return (sources ?? targets ?? []).map((range) => (CLOUD.includes(range) ? "cloud" : `${kind}:${range}`));
}

function rights({ resource }: SynthesizedStack, role: string): Right[] {
  const custom = blocksOf(resource, "google_project_iam_custom_role");
  const types = {
    google_secret_manager_secret_iam_member: "secret_id",
    google_storage_bucket_iam_member: "bucket",
    google_project_iam_member: "project",
  };
  return Object.entries(types).flatMap(([type, target]) =>
    Object.entries(blocksOf(resource, type))
      .filter(([, { member }]) => String(member).includes(`google_service_account.${role}_account.member`))
      .flatMap(([, body]) => {
        const made = /google_project_iam_custom_role\.([\w-]+)\.name/.exec(String(body["role"]))?.[1];
        const actions = made === undefined ? [String(body["role"])] : (custom[made]?.["permissions"] as string[]);
        const only = (body["condition"] as { expression: string } | undefined)?.expression ?? null;
        return actions.map((action) => ({ action, on: String(body[target]), only }));
      }),
  );
}

const below = (prefix: string) => `resource.name.startsWith("projects/_/buckets/shop-prod-store/objects/${prefix}")`;

hostPoolContract({
  name: "Google Cloud",
  synthesize,
  links,
  networkRanges: ["10.64.0.0/16"],
  hostRanges: [
    hostGroup().network.kind === "existing" ? "" : ((networkUses.own() as { share: { nodeRange: string } }).share.nodeRange ?? ""),
  ],
  countOf: (stack, role) => group(stack, role)["target_size"],
  diskOf: (stack, role) => {
    const [disk] = template(stack, role)["disk"] as { disk_size_gb: number; disk_encryption_key?: { kms_key_self_link: string } }[];
    return { gib: disk?.disk_size_gb, key: disk?.disk_encryption_key?.kms_key_self_link };
  },
  userDataOf: (stack, role) => Buffer.from(String(metadata(stack, role)["user-data"]), "base64").toString("utf8"),
  inbound: (stack) => openings(stack, "INGRESS"),
  outbound: (stack) => openings(stack, "EGRESS"),
  hasPublicAddress: (stack, role) => JSON.stringify(template(stack, role)["network_interface"]).includes("access_config"),
  hardening: (stack, role) => {
    const {
      "enable-oslogin": osLogin,
      "block-project-ssh-keys": blocked,
      "serial-port-enable": serial,
      "ssh-keys": keys,
    } = metadata(stack, role);
    return { osLogin, blocked, serial, keys };
  },
  hardened: { osLogin: "TRUE", blocked: "true", serial: "false", keys: undefined },
  guardedBoot: (stack, role) => (template(stack, role)["shielded_instance_config"] as Body)["enable_secure_boot"] === true,
  nests: (stack, role) =>
    JSON.stringify(template(stack, role)["advanced_machine_features"] ?? {}).includes('"enable_nested_virtualization":true'),
  dedicates: true,
  health: ({ resource }, role) => {
    const check = block(resource, "google_compute_health_check", `${role}_health`)["http_health_check"] as Body;
    return { port: check["port"], path: check["request_path"] };
  },
  replacesUnfit: (stack, role) => group(stack, role)["auto_healing_policies"] !== undefined,
  rollsBack: { missing: "new hosts come first and are asked for their health, so a change that fails stops there, and the old ones stay" },
  rolling: (stack, role) => {
    const { update_policy: policy, lifecycle } = group(stack, role) as { update_policy: Body; lifecycle?: object };
    return {
      replaces: policy["type"] === "PROACTIVE",
      moves: policy["instance_redistribution_type"] !== "NONE",
      ignoresSize: JSON.stringify(lifecycle ?? {}).includes('"ignore_changes":["target_size"]'),
    };
  },
  waits: { missing: "Google waits 90 seconds for a machine to shut down, and takes no other number" },
  rights,
  expectedRights: {
    readSecret: [{ action: "roles/secretmanager.secretAccessor", on: SECRET, only: null }],
    writeSecret: [{ action: "roles/secretmanager.secretVersionAdder", on: SECRET, only: null }],
    readObjects: [{ action: "roles/storage.objectViewer", on: "shop-prod-store", only: below("desired/hosts") }],
    writeObjects: ["storage.objects.create", "storage.objects.delete"].map((action) => ({
      action,
      on: "shop-prod-store",
      only: below("members/"),
    })),
    createOnce: [{ action: "roles/storage.objectCreator", on: "shop-prod-store", only: below("state/elected") }],
    discovery: ["compute.instanceGroupManagers.get", "compute.instances.get"].map((action) => ({
      action,
      on: "shop-prod",
      only: 'resource.type != "compute.googleapis.com/Instance" || resource.name.extract("/instances/{name}").startsWith("shop-prod-lab-")',
    })),
  },
  targets: { missing: "balancers on Google Cloud name the group of their members" },
  key: { type: "google_kms_crypto_key", rotation: { rotation_period: "7776000s" } },
  broughtKey: "projects/keys/locations/europe-west1/keyRings/ring/cryptoKeys/hosts",
  stateful: ["google_kms_crypto_key"],
  labels: ({ resource }) =>
    Object.fromEntries(
      ["google_compute_region_instance_template", "google_kms_crypto_key"].flatMap((type) =>
        Object.entries(blocksOf(resource, type)).flatMap(([address, body]) => [
          [`${type}.${address}`, body["labels"]],
          ...(body["disk"] === undefined ? [] : [[`${type}.${address}.disk`, (body["disk"] as Body[])[0]?.["labels"]]]),
        ]),
      ),
    ),
} satisfies Implementation);
