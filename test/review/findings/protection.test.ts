import { describe, expect, test } from "vitest";
import { type Block, blockOf } from "../../../constructs/catalog/provider-facts";
import type { ProtectionRow } from "../../../review/findings/protection";
import type { Finding } from "../../../review/model/finding";
import { awsLoosenings } from "../../../review/protection/aws";
import { azureLoosenings } from "../../../review/protection/azure";
import { googleLoosenings } from "../../../review/protection/google";
import { reviewedStack, type StackJson } from "../trees";

const found = (base: StackJson, head: StackJson): Finding[] =>
  reviewedStack(base, head).findings.filter(({ data }) => (data as { kind?: string } | undefined)?.kind === "protection");
const one = (type: string, body: Record<string, unknown>): StackJson => ({ resource: { [type]: { x: body } } });

/** Type, what is there, what comes, the path that is told. */
const cases: readonly (readonly [string, Record<string, unknown>, Record<string, unknown>, string])[] = [
  ["aws_eks_cluster", { deletion_protection: true }, {}, "deletion_protection"],
  ["aws_eks_cluster", { encryption_config: { resources: ["secrets"], provider: { key_arn: "k" } } }, {}, "encryption_config"],
  ["aws_eks_cluster", { enabled_cluster_log_types: ["api", "audit"] }, { enabled_cluster_log_types: ["api"] }, "enabled_cluster_log_types"],
  ["aws_ecr_repository", { image_tag_mutability: "IMMUTABLE" }, {}, "image_tag_mutability"],
  [
    "aws_ecr_repository",
    { image_scanning_configuration: { scan_on_push: true } },
    { image_scanning_configuration: { scan_on_push: false } },
    "image_scanning_configuration.scan_on_push",
  ],
  ["aws_ecr_repository", {}, { force_delete: true }, "force_delete"],
  ["aws_kms_key", { enable_key_rotation: true }, { enable_key_rotation: false }, "enable_key_rotation"],
  [
    "aws_launch_template",
    { metadata_options: { http_tokens: "required" } },
    { metadata_options: { http_tokens: "optional" } },
    "metadata_options.http_tokens",
  ],
  [
    "aws_launch_template",
    { metadata_options: { http_put_response_hop_limit: 1 } },
    { metadata_options: { http_put_response_hop_limit: 2 } },
    "metadata_options.http_put_response_hop_limit",
  ],
  [
    "aws_launch_template",
    { block_device_mappings: [{ ebs: { encrypted: "true" } }] },
    { block_device_mappings: [{ ebs: { encrypted: "true" } }, { ebs: { encrypted: "false" } }] },
    "block_device_mappings.ebs.encrypted",
  ],
  ["aws_cloudwatch_log_group", { retention_in_days: 90 }, { retention_in_days: 30 }, "retention_in_days"],
  ["aws_cloudwatch_log_group", {}, { retention_in_days: 30 }, "retention_in_days"],
  [
    "aws_backup_plan",
    { rule: [{ rule_name: "d", lifecycle: { delete_after: 30 } }] },
    { rule: [{ rule_name: "d", lifecycle: { delete_after: 7 } }] },
    "rule.lifecycle.delete_after",
  ],
  ["aws_db_instance", { skip_final_snapshot: false }, { skip_final_snapshot: true }, "skip_final_snapshot"],
  ["google_container_cluster", {}, { deletion_protection: false }, "deletion_protection"],
  [
    "google_container_cluster",
    { private_cluster_config: { enable_private_nodes: true } },
    { private_cluster_config: { enable_private_nodes: false } },
    "private_cluster_config.enable_private_nodes",
  ],
  [
    "google_container_cluster",
    { binary_authorization: { evaluation_mode: "PROJECT_SINGLETON_POLICY_ENFORCE" } },
    { binary_authorization: { evaluation_mode: "DISABLED" } },
    "binary_authorization.evaluation_mode",
  ],
  [
    "google_container_cluster",
    { release_channel: { channel: "REGULAR" } },
    { release_channel: { channel: "UNSPECIFIED" } },
    "release_channel.channel",
  ],
  ["google_container_node_pool", {}, { management: { auto_upgrade: false } }, "management.auto_upgrade"],
  [
    "google_container_node_pool",
    { node_config: { shielded_instance_config: { enable_secure_boot: true } } },
    { node_config: {} },
    "node_config.shielded_instance_config.enable_secure_boot",
  ],
  [
    "google_container_node_pool",
    { node_config: { workload_metadata_config: { mode: "GKE_METADATA" } } },
    { node_config: { workload_metadata_config: { mode: "GCE_METADATA" } } },
    "node_config.workload_metadata_config.mode",
  ],
  ["google_artifact_registry_repository", { docker_config: { immutable_tags: true } }, {}, "docker_config.immutable_tags"],
  ["google_kms_crypto_key", { rotation_period: "7776000s" }, { rotation_period: "31536000s" }, "rotation_period"],
  ["google_kms_crypto_key", { rotation_period: "7776000s" }, {}, "rotation_period"],
  [
    "google_gke_backup_backup_plan",
    { retention_policy: { backup_retain_days: 30 } },
    { retention_policy: { backup_retain_days: 7 } },
    "retention_policy.backup_retain_days",
  ],
  ["azurerm_kubernetes_cluster", { local_account_disabled: true }, { local_account_disabled: false }, "local_account_disabled"],
  ["azurerm_kubernetes_cluster", {}, { role_based_access_control_enabled: false }, "role_based_access_control_enabled"],
  ["azurerm_kubernetes_cluster", { automatic_upgrade_channel: "patch" }, {}, "automatic_upgrade_channel"],
  ["azurerm_kubernetes_cluster", { node_os_upgrade_channel: "NodeImage" }, { node_os_upgrade_channel: "None" }, "node_os_upgrade_channel"],
  ["azurerm_container_registry", {}, { admin_enabled: true }, "admin_enabled"],
  ["azurerm_key_vault", { purge_protection_enabled: true }, {}, "purge_protection_enabled"],
  ["azurerm_key_vault_key", { rotation_policy: { automatic: { time_before_expiry: "P30D" } } }, {}, "rotation_policy"],
  ["azurerm_log_analytics_workspace", { retention_in_days: 90 }, {}, "retention_in_days"],
  ["azurerm_storage_account", { allow_nested_items_to_be_public: false }, {}, "allow_nested_items_to_be_public"],
  ["azurerm_data_protection_backup_vault", { immutability: "Locked" }, { immutability: "Disabled" }, "immutability"],
];

const tables = { ...awsLoosenings, ...googleLoosenings, ...azureLoosenings };

describe("Protection: what is loosened", () => {
  test.each(cases)("%s %j → %j", (type, before, after, path) => {
    const told = found(one(type, { name: "x", ...before }), one(type, { name: "x", ...after }));
    expect(told.map(({ data }) => (data as unknown as ProtectionRow).path)).toContain(path);
    expect(told.every(({ weight, topic }) => weight === "review" && topic === "protection")).toBe(true);
  });

  test.each(cases)("%s %j ← %j: nothing is lost by tightening", (type, before, after) =>
    expect(found(one(type, { name: "x", ...after }), one(type, { name: "x", ...before }))).toEqual([]),
  );

  test.each(
    Object.entries(tables).flatMap(([type, all]) => (blockOf(type) === undefined ? [] : [[type, all.map(({ path }) => path)] as const])),
  )("%s has every attribute that is watched", (type, paths) =>
    expect(paths.filter((path) => !isIn(blockOf(type), path.split(".")))).toEqual([]),
  );

  test("prevent_destroy that goes is told of any type", () => {
    const held = (prevent_destroy: boolean) => one("aws_nat_gateway", { subnet_id: "s", lifecycle: { prevent_destroy } });
    expect(found(held(true), held(false))).toMatchObject([{ kind: "protection-deletion", data: { path: "lifecycle.prevent_destroy" } }]);
    expect(found(held(false), held(true))).toEqual([]);
  });

  test("what Terraform is told to ignore is not told", () =>
    expect(
      found(
        one("aws_eks_cluster", { deletion_protection: true, lifecycle: { ignore_changes: ["deletion_protection"] } }),
        one("aws_eks_cluster", { deletion_protection: false, lifecycle: { ignore_changes: ["deletion_protection"] } }),
      ),
    ).toEqual([]));

  const bucket = { aws_s3_bucket: { b: { bucket: "b" } } };
  const versioning = {
    aws_s3_bucket_versioning: { v: { bucket: "${aws_s3_bucket.b.id}", versioning_configuration: { status: "Enabled" } } },
  };

  test("a guard that goes is told where what it guarded stays", () => {
    expect(found({ resource: { ...bucket, ...versioning } }, { resource: bucket })).toMatchObject([
      { kind: "protection-backup", data: { path: null } },
    ]);
    expect(found({ resource: { ...bucket, ...versioning, aws_eip: { e: {} } } }, { resource: { aws_eip: { e: {} } } })).toEqual([]);
  });

  test("a guard under another name is no loss", () =>
    expect(
      found(
        { resource: { ...bucket, ...versioning } },
        { resource: { ...bucket, aws_s3_bucket_versioning: { other: versioning.aws_s3_bucket_versioning.v } } },
      ),
    ).toEqual([]));
});

function isIn(block: Block | undefined, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true;
  if (block === undefined) return false;
  return block.attributes[step] !== undefined || (block.blocks[step] !== undefined && isIn(block.blocks[step], rest));
}
