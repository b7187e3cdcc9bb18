/** Attributes whose change loosens protection on Google Cloud. */
import { googleClusterLoosenings } from "./google-clusters";
import { became, either, fewer, type Loosening, left, raised, shorter, turnedOff, turnedOn, unset } from "./loosening";

const deletion = (otherwise: boolean): Loosening => ({
  path: "deletion_protection",
  isLooser: turnedOff(otherwise),
  guard: "deletion",
  words: "has deletion protection disabled",
});
const instance: readonly Loosening[] = [
  { path: "shielded_instance_config.enable_secure_boot", isLooser: turnedOff(), guard: "boot", words: "starts without secure boot" },
  { path: "shielded_instance_config.enable_vtpm", isLooser: turnedOff(true), guard: "boot", words: "starts without a virtual TPM" },
  {
    path: "shielded_instance_config.enable_integrity_monitoring",
    isLooser: turnedOff(true),
    guard: "boot",
    words: "is no longer monitored for boot integrity",
  },
];

/** By type. */
export const googleLoosenings: Readonly<Record<string, readonly Loosening[]>> = {
  ...googleClusterLoosenings,
  google_artifact_registry_repository: [
    {
      path: "docker_config.immutable_tags",
      isLooser: turnedOff(),
      guard: "tags",
      words: "has mutable tags: a tag can be moved to another image",
    },
    {
      path: "kms_key_name",
      isLooser: unset,
      guard: "encryption",
      words: "is encrypted with the provider's key instead of a customer-managed key",
    },
    {
      path: "vulnerability_scanning_config.enablement_config",
      isLooser: became("DISABLED"),
      guard: "scanning",
      words: "no longer scans images",
    },
  ],
  google_kms_crypto_key: [
    { path: "rotation_period", isLooser: either(unset, raised()), guard: "rotation", words: "is rotated less often or not at all" },
    {
      path: "destroy_scheduled_duration",
      isLooser: shorter({ unset: 2592000 }),
      guard: "deletion",
      words: "has a shorter recovery period after deletion",
    },
    {
      path: "version_template.protection_level",
      isLooser: left("HSM", "EXTERNAL", "EXTERNAL_VPC"),
      guard: "encryption",
      words: "is protected by software instead of an HSM",
    },
  ],
  google_storage_bucket: [
    { path: "force_destroy", isLooser: turnedOn(), guard: "deletion", words: "can be deleted while it contains objects" },
    { path: "public_access_prevention", isLooser: left("enforced"), guard: "public data", words: "allows public data" },
    { path: "uniform_bucket_level_access", isLooser: turnedOff(), guard: "identity", words: "allows ACLs on single objects" },
    { path: "versioning.enabled", isLooser: turnedOff(), guard: "backup", words: "no longer keeps old versions of objects" },
    {
      path: "encryption.default_kms_key_name",
      isLooser: unset,
      guard: "encryption",
      words: "is encrypted with the provider's key instead of a customer-managed key",
    },
    {
      path: "retention_policy.retention_period",
      isLooser: either(unset, shorter()),
      guard: "deletion",
      words: "allows objects to be deleted earlier",
    },
    {
      path: "soft_delete_policy.retention_duration_seconds",
      isLooser: shorter({ unset: 604800 }),
      guard: "deletion",
      words: "has a shorter recovery period after deletion",
    },
    { path: "logging.log_bucket", isLooser: unset, guard: "logs", words: "no longer writes access logs" },
  ],
  google_logging_project_bucket_config: [
    { path: "retention_days", isLooser: shorter({ unset: 30 }), guard: "logs", words: "keeps logs for less time" },
    {
      path: "cmek_settings.kms_key_name",
      isLooser: unset,
      guard: "encryption",
      words: "is encrypted with the provider's key instead of a customer-managed key",
    },
    { path: "locked", isLooser: turnedOff(), guard: "logs", words: "has an unlocked retention policy" },
  ],
  google_compute_subnetwork: [
    { path: "log_config", isLooser: unset, guard: "logs", words: "no longer logs its traffic" },
    {
      path: "private_ip_google_access",
      isLooser: turnedOff(),
      guard: "network",
      words: "no longer reaches Google's services through private addresses",
    },
  ],
  google_compute_router_nat: [{ path: "log_config.enable", isLooser: turnedOff(), guard: "logs", words: "no longer logs its traffic" }],
  google_compute_instance: [deletion(false), ...instance],
  google_compute_instance_template: instance,
  google_compute_region_instance_template: instance,
  google_compute_disk: [
    {
      path: "disk_encryption_key.kms_key_self_link",
      isLooser: unset,
      guard: "encryption",
      words: "is encrypted with the provider's key instead of a customer-managed key",
    },
  ],
  google_sql_database_instance: [
    deletion(true),
    {
      path: "settings.deletion_protection_enabled",
      isLooser: turnedOff(),
      guard: "deletion",
      words: "has deletion protection disabled",
    },
    { path: "settings.backup_configuration.enabled", isLooser: turnedOff(), guard: "backup", words: "no longer takes backups" },
    {
      path: "settings.backup_configuration.point_in_time_recovery_enabled",
      isLooser: turnedOff(),
      guard: "backup",
      words: "no longer supports point-in-time recovery",
    },
    {
      path: "settings.backup_configuration.backup_retention_settings.retained_backups",
      isLooser: shorter(),
      guard: "backup",
      words: "keeps fewer backups",
    },
    {
      path: "settings.ip_configuration.ssl_mode",
      isLooser: left("ENCRYPTED_ONLY", "TRUSTED_CLIENT_CERTIFICATE_REQUIRED"),
      guard: "encryption",
      words: "accepts connections without TLS",
    },
    {
      path: "encryption_key_name",
      isLooser: unset,
      guard: "encryption",
      words: "is encrypted with the provider's key instead of a customer-managed key",
    },
  ],
  google_binary_authorization_policy: [
    {
      path: "default_admission_rule.evaluation_mode",
      isLooser: became("ALWAYS_ALLOW"),
      guard: "admission",
      words: "admits every image",
    },
    {
      path: "default_admission_rule.enforcement_mode",
      isLooser: left("ENFORCED_BLOCK_AND_AUDIT_LOG"),
      guard: "admission",
      words: "only logs what it should block",
    },
    { path: "default_admission_rule.require_attestations_by", isLooser: fewer, guard: "admission", words: "requires fewer attestors" },
  ],
  google_project_iam_audit_config: [
    { path: "audit_log_config.log_type", isLooser: fewer, guard: "logs", words: "writes fewer types of audit logs" },
  ],
  google_secret_manager_secret: [
    {
      path: "rotation.rotation_period",
      isLooser: either(unset, raised()),
      guard: "rotation",
      words: "is rotated less often or not at all",
    },
    deletion(false),
  ],
};
