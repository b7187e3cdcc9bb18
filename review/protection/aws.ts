/** Attributes whose change loosens protection on AWS. */
import { became, either, fewer, type Loosening, left, lowered, raised, shorter, turnedOff, turnedOn, unset } from "./loosening";

const metadata = (block = "metadata_options"): Loosening[] => [
  {
    path: `${block}.http_tokens`,
    isLooser: left("required"),
    guard: "metadata",
    words: "no longer requires session tokens for instance metadata (IMDSv1 is allowed)",
  },
  {
    path: `${block}.http_put_response_hop_limit`,
    isLooser: raised({ unset: 1 }),
    guard: "metadata",
    words: "answers metadata requests over more hops: containers can use the machine's credentials",
  },
];
const disk = (path: string): Loosening => ({ path, isLooser: turnedOff(), guard: "encryption", words: "has unencrypted disks" });
const ownKey = (path: string, what = "is encrypted with the provider's key instead of a customer-managed key"): Loosening => ({
  path,
  isLooser: unset,
  guard: "encryption",
  words: what,
});
const deletion = (path: string): Loosening => ({
  path,
  isLooser: turnedOff(),
  guard: "deletion",
  words: "has deletion protection disabled",
});
const forced = (path: string, what: string): Loosening => ({ path, isLooser: turnedOn(), guard: "deletion", words: what });
const database: readonly Loosening[] = [
  deletion("deletion_protection"),
  { path: "storage_encrypted", isLooser: turnedOff(), guard: "encryption", words: "is stored without encryption" },
  { path: "backup_retention_period", isLooser: shorter(), guard: "backup", words: "keeps its backups for less time" },
  forced("skip_final_snapshot", "is deleted without a final snapshot"),
  { path: "enabled_cloudwatch_logs_exports", isLooser: fewer, guard: "logs", words: "writes fewer types of logs" },
  { path: "iam_database_authentication_enabled", isLooser: turnedOff(), guard: "identity", words: "no longer accepts IAM authentication" },
];

/** By type. */
export const awsLoosenings: Readonly<Record<string, readonly Loosening[]>> = {
  aws_eks_cluster: [
    deletion("deletion_protection"),
    { path: "encryption_config", isLooser: unset, guard: "encryption", words: "no longer encrypts secrets with a customer-managed key" },
    { path: "enabled_cluster_log_types", isLooser: fewer, guard: "logs", words: "writes fewer types of logs" },
    {
      path: "access_config.authentication_mode",
      isLooser: lowered("API", "API_AND_CONFIG_MAP", "CONFIG_MAP"),
      guard: "identity",
      words: "lets a config map in the cluster grant access (aws-auth)",
    },
    {
      path: "access_config.bootstrap_cluster_creator_admin_permissions",
      isLooser: turnedOn(true),
      guard: "identity",
      words: "makes its creator an administrator",
    },
  ],
  aws_ecr_repository: [
    {
      path: "image_tag_mutability",
      isLooser: left("IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION"),
      guard: "tags",
      words: "has mutable tags: a tag can be moved to another image",
    },
    {
      path: "image_scanning_configuration.scan_on_push",
      isLooser: turnedOff(),
      guard: "scanning",
      words: "no longer scans images on push",
    },
    {
      path: "encryption_configuration.encryption_type",
      isLooser: left("KMS", "KMS_DSSE"),
      guard: "encryption",
      words: "is encrypted with the provider's key instead of a KMS key",
    },
    ownKey("encryption_configuration.kms_key"),
    forced("force_delete", "can be deleted while it contains images"),
  ],
  aws_ecr_registry_scanning_configuration: [
    { path: "scan_type", isLooser: lowered("ENHANCED", "BASIC"), guard: "scanning", words: "uses a more basic image scan" },
    {
      path: "rule.scan_frequency",
      isLooser: lowered("CONTINUOUS_SCAN", "SCAN_ON_PUSH", "MANUAL"),
      guard: "scanning",
      words: "scans images less often",
    },
    { path: "rule.repository_filter.filter", isLooser: fewer, guard: "scanning", words: "scans fewer repositories" },
  ],
  aws_ecr_repository_creation_template: [
    { path: "image_tag_mutability", isLooser: left("IMMUTABLE"), guard: "tags", words: "creates repositories with mutable tags" },
    {
      path: "encryption_configuration.encryption_type",
      isLooser: left("KMS", "KMS_DSSE"),
      guard: "encryption",
      words: "creates repositories that are encrypted with the provider's key",
    },
  ],
  aws_kms_key: [
    { path: "enable_key_rotation", isLooser: turnedOff(), guard: "rotation", words: "is no longer rotated" },
    { path: "rotation_period_in_days", isLooser: raised({ unset: 365 }), guard: "rotation", words: "is rotated less often" },
    {
      path: "deletion_window_in_days",
      isLooser: shorter({ unset: 30 }),
      guard: "deletion",
      words: "has a shorter recovery period after deletion",
    },
    { path: "is_enabled", isLooser: turnedOff(true), guard: "encryption", words: "is disabled: data that it encrypted cannot be read" },
    forced("bypass_policy_lockout_safety_check", "accepts a policy that locks everyone out"),
  ],
  aws_launch_template: [
    ...metadata(),
    disk("block_device_mappings.ebs.encrypted"),
    ownKey("block_device_mappings.ebs.kms_key_id", "has disks encrypted with the provider's key instead of a customer-managed key"),
    { path: "monitoring.enabled", isLooser: turnedOff(), guard: "logs", words: "no longer has detailed monitoring" },
  ],
  aws_instance: [
    ...metadata(),
    disk("root_block_device.encrypted"),
    disk("ebs_block_device.encrypted"),
    deletion("disable_api_termination"),
  ],
  aws_ebs_volume: [disk("encrypted"), ownKey("kms_key_id")],
  aws_cloudwatch_log_group: [
    {
      path: "retention_in_days",
      isLooser: shorter({ unset: 0, zeroIsForever: true }),
      guard: "logs",
      words: "keeps logs for less time",
    },
    ownKey("kms_key_id"),
    deletion("deletion_protection_enabled"),
  ],
  aws_flow_log: [{ path: "traffic_type", isLooser: left("ALL"), guard: "logs", words: "no longer logs all traffic" }],
  aws_backup_plan: [
    { path: "rule.lifecycle.delete_after", isLooser: shorter(), guard: "backup", words: "keeps backups for less time" },
    { path: "rule.rule_name", isLooser: fewer, guard: "backup", words: "takes fewer types of backups" },
    { path: "rule.copy_action.destination_vault_arn", isLooser: fewer, guard: "backup", words: "copies backups to fewer vaults" },
  ],
  aws_backup_vault: [ownKey("kms_key_arn"), forced("force_destroy", "can be deleted while it contains backups")],
  aws_backup_vault_lock_configuration: [
    { path: "min_retention_days", isLooser: either(unset, shorter()), guard: "backup", words: "allows backups to be deleted earlier" },
  ],
  aws_lb: [
    deletion("enable_deletion_protection"),
    { path: "access_logs.enabled", isLooser: turnedOff(), guard: "logs", words: "no longer writes access logs" },
    { path: "drop_invalid_header_fields", isLooser: turnedOff(), guard: "network", words: "forwards malformed headers" },
  ],
  aws_lb_listener: [
    { path: "protocol", isLooser: left("HTTPS", "TLS"), guard: "encryption", words: "no longer uses TLS" },
    { path: "certificate_arn", isLooser: unset, guard: "encryption", words: "no longer has a certificate" },
  ],
  aws_db_instance: database,
  aws_rds_cluster: database,
  aws_docdb_cluster: database,
  aws_neptune_cluster: database,
  aws_dynamodb_table: [
    deletion("deletion_protection_enabled"),
    {
      path: "point_in_time_recovery.enabled",
      isLooser: turnedOff(),
      guard: "backup",
      words: "no longer supports point-in-time recovery",
    },
    {
      path: "server_side_encryption.enabled",
      isLooser: turnedOff(),
      guard: "encryption",
      words: "is encrypted with the provider's key instead of a KMS key",
    },
  ],
  aws_s3_bucket: [
    forced("force_destroy", "can be deleted while it contains objects"),
    { path: "versioning.enabled", isLooser: turnedOff(), guard: "backup", words: "no longer keeps old versions of objects" },
  ],
  aws_s3_bucket_versioning: [
    {
      path: "versioning_configuration.status",
      isLooser: left("Enabled"),
      guard: "backup",
      words: "no longer keeps old versions of objects",
    },
  ],
  aws_s3_bucket_server_side_encryption_configuration: [
    {
      path: "rule.apply_server_side_encryption_by_default.sse_algorithm",
      isLooser: left("aws:kms", "aws:kms:dsse"),
      guard: "encryption",
      words: "encrypts with the provider's key instead of a KMS key",
    },
    ownKey(
      "rule.apply_server_side_encryption_by_default.kms_master_key_id",
      "encrypts with the provider's key instead of a customer-managed key",
    ),
  ],
  aws_s3_bucket_public_access_block: ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"].map(
    (path): Loosening => ({ path, isLooser: turnedOff(), guard: "public data", words: `allows public data: ${path} is off` }),
  ),
  aws_s3_account_public_access_block: ["block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"].map(
    (path): Loosening => ({
      path,
      isLooser: turnedOff(),
      guard: "public data",
      words: `allows public data in the whole account: ${path} is off`,
    }),
  ),
  aws_secretsmanager_secret: [
    ownKey("kms_key_id"),
    {
      path: "recovery_window_in_days",
      isLooser: shorter({ unset: 30 }),
      guard: "deletion",
      words: "has a shorter recovery period after deletion",
    },
  ],
  aws_sqs_queue: [
    ownKey("kms_master_key_id"),
    { path: "sqs_managed_sse_enabled", isLooser: turnedOff(true), guard: "encryption", words: "is not encrypted" },
  ],
  aws_sns_topic: [ownKey("kms_master_key_id")],
  aws_efs_file_system: [{ path: "encrypted", isLooser: turnedOff(), guard: "encryption", words: "is not encrypted" }, ownKey("kms_key_id")],
  aws_cloudtrail: [
    { path: "enable_logging", isLooser: turnedOff(true), guard: "logs", words: "no longer records API calls" },
    { path: "is_multi_region_trail", isLooser: turnedOff(), guard: "logs", words: "records one region only" },
    { path: "enable_log_file_validation", isLooser: turnedOff(), guard: "logs", words: "no longer validates the integrity of its logs" },
    ownKey("kms_key_id"),
  ],
  aws_ecs_cluster: [
    {
      path: "setting.value",
      isLooser: either(became("disabled"), unset),
      guard: "logs",
      words: "no longer collects container metrics",
    },
    {
      path: "configuration.execute_command_configuration.logging",
      isLooser: became("NONE"),
      guard: "logs",
      words: "no longer logs commands run in containers",
    },
  ],
  aws_autoscaling_group: [
    forced("force_delete", "can be deleted without waiting for its instances"),
    { path: "protect_from_scale_in", isLooser: turnedOff(), guard: "deletion", words: "no longer protects instances from scale-in" },
  ],
  aws_iam_user: [forced("force_destroy", "can be deleted while its keys are in use")],
  aws_iam_role: [{ path: "max_session_duration", isLooser: raised({ unset: 3600 }), guard: "identity", words: "allows longer sessions" }],
  aws_iam_account_password_policy: [
    { path: "minimum_password_length", isLooser: shorter(), guard: "identity", words: "accepts shorter passwords" },
  ],
  aws_guardduty_detector: [{ path: "enable", isLooser: turnedOff(true), guard: "logs", words: "no longer detects threats" }],
  aws_opensearch_domain: [
    { path: "encrypt_at_rest.enabled", isLooser: turnedOff(), guard: "encryption", words: "is stored without encryption" },
    {
      path: "node_to_node_encryption.enabled",
      isLooser: turnedOff(),
      guard: "encryption",
      words: "no longer encrypts traffic between its nodes",
    },
    { path: "domain_endpoint_options.enforce_https", isLooser: turnedOff(), guard: "encryption", words: "accepts connections without TLS" },
  ],
};
