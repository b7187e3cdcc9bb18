/** Attributes whose change loosens protection of GKE clusters. */
import { became, either, fewer, type Loosening, left, shorter, turnedOff, turnedOn, unset } from "./loosening";

const nodes = (prefix: string): Loosening[] => [
  {
    path: `${prefix}shielded_instance_config.enable_secure_boot`,
    isLooser: turnedOff(),
    guard: "boot",
    words: "starts nodes without secure boot",
  },
  {
    path: `${prefix}shielded_instance_config.enable_integrity_monitoring`,
    isLooser: turnedOff(true),
    guard: "boot",
    words: "no longer monitors the boot integrity of nodes",
  },
  {
    path: `${prefix}boot_disk_kms_key`,
    isLooser: unset,
    guard: "encryption",
    words: "has disks encrypted with the provider's key instead of a customer-managed key",
  },
];
const metadata = (prefix: string): Loosening[] => [
  {
    path: `${prefix}workload_metadata_config.mode`,
    isLooser: left("GKE_METADATA"),
    guard: "metadata",
    words: "lets pods use the node's identity",
  },
  {
    path: `${prefix}kubelet_config.insecure_kubelet_readonly_port_enabled`,
    isLooser: became("TRUE", true),
    guard: "network",
    words: "enables the unauthenticated read-only port of the kubelet",
  },
];
const management: readonly Loosening[] = [
  { path: "management.auto_upgrade", isLooser: turnedOff(true), guard: "upgrades", words: "no longer upgrades its nodes automatically" },
  { path: "management.auto_repair", isLooser: turnedOff(true), guard: "upgrades", words: "no longer repairs its nodes automatically" },
];
/** By type. */
export const googleClusterLoosenings: Readonly<Record<string, readonly Loosening[]>> = {
  google_container_cluster: [
    { path: "deletion_protection", isLooser: turnedOff(true), guard: "deletion", words: "has deletion protection disabled" },
    {
      path: "database_encryption.state",
      isLooser: left("ENCRYPTED", "ALL_OBJECTS_ENCRYPTION_ENABLED"),
      guard: "encryption",
      words: "no longer encrypts secrets with a customer-managed key",
    },
    {
      path: "private_cluster_config.enable_private_nodes",
      isLooser: turnedOff(),
      guard: "network",
      words: "gives its nodes public addresses",
    },
    {
      path: "binary_authorization.evaluation_mode",
      isLooser: either(became("DISABLED"), unset),
      guard: "admission",
      words: "starts images without attestation: Binary Authorization is off",
    },
    {
      path: "binary_authorization.enabled",
      isLooser: turnedOff(),
      guard: "admission",
      words: "starts images without attestation: Binary Authorization is off",
    },
    {
      path: "enable_legacy_abac",
      isLooser: turnedOn(),
      guard: "identity",
      words: "enables legacy authorization (ABAC) in addition to RBAC",
    },
    {
      path: "master_auth.client_certificate_config.issue_client_certificate",
      isLooser: turnedOn(),
      guard: "identity",
      words: "issues a client certificate, which cannot be revoked",
    },
    {
      path: "enable_shielded_nodes",
      isLooser: turnedOff(true),
      guard: "boot",
      words: "accepts nodes without verified boot (shielded nodes are off)",
    },
    {
      path: "release_channel.channel",
      isLooser: either(became("UNSPECIFIED"), unset),
      guard: "upgrades",
      words: "is on no release channel: upgrades are manual",
    },
    { path: "logging_config.enable_components", isLooser: fewer, guard: "logs", words: "writes fewer types of logs" },
    { path: "logging_service", isLooser: became("none"), guard: "logs", words: "no longer writes logs" },
    { path: "monitoring_config.enable_components", isLooser: fewer, guard: "logs", words: "collects fewer types of metrics" },
    { path: "monitoring_service", isLooser: became("none"), guard: "logs", words: "no longer collects metrics" },
    {
      path: "workload_identity_config.workload_pool",
      isLooser: unset,
      guard: "identity",
      words: "no longer supports workload identity",
    },
    { path: "network_policy.enabled", isLooser: turnedOff(), guard: "network", words: "no longer enforces network policies" },
    {
      path: "datapath_provider",
      isLooser: left("ADVANCED_DATAPATH"),
      guard: "network",
      words: "no longer enforces network policies (Dataplane V2 is off)",
    },
    {
      path: "enable_intranode_visibility",
      isLooser: turnedOff(),
      guard: "logs",
      words: "no longer shows traffic between pods of one node",
    },
    {
      path: "security_posture_config.mode",
      isLooser: became("DISABLED"),
      guard: "scanning",
      words: "is no longer checked for insecure settings",
    },
    {
      path: "security_posture_config.vulnerability_mode",
      isLooser: became("VULNERABILITY_DISABLED"),
      guard: "scanning",
      words: "no longer scans workloads for vulnerabilities",
    },
    {
      path: "service_external_ips_config.enabled",
      isLooser: turnedOn(),
      guard: "network",
      words: "allows services with arbitrary external IPs",
    },
    { path: "allow_net_admin", isLooser: turnedOn(), guard: "network", words: "lets pods change the network settings of their nodes" },
    {
      path: "anonymous_authentication_config.mode",
      isLooser: left("LIMITED"),
      guard: "identity",
      words: "allows anonymous calls of its API",
    },
    {
      path: "rbac_binding_config.enable_insecure_binding_system_authenticated",
      isLooser: turnedOn(true),
      guard: "identity",
      words: "allows role bindings for every authenticated user",
    },
    {
      path: "rbac_binding_config.enable_insecure_binding_system_unauthenticated",
      isLooser: turnedOn(true),
      guard: "identity",
      words: "allows role bindings for anonymous users",
    },
    { path: "confidential_nodes.enabled", isLooser: turnedOff(), guard: "encryption", words: "no longer encrypts the memory of its nodes" },
    {
      path: "secret_manager_config.enabled",
      isLooser: turnedOff(),
      guard: "encryption",
      words: "no longer mounts secrets from Secret Manager",
    },
    { path: "addons_config.gke_backup_agent_config.enabled", isLooser: turnedOff(), guard: "backup", words: "can no longer be backed up" },
    ...nodes("node_config."),
    ...metadata("node_config."),
    ...nodes("cluster_autoscaling.auto_provisioning_defaults."),
  ],
  google_container_node_pool: [
    ...management,
    { path: "network_config.enable_private_nodes", isLooser: turnedOff(), guard: "network", words: "gives its nodes public addresses" },
    {
      path: "node_config.confidential_nodes.enabled",
      isLooser: turnedOff(),
      guard: "encryption",
      words: "no longer encrypts the memory of its nodes",
    },
    ...nodes("node_config."),
    ...metadata("node_config."),
  ],
  google_gke_backup_backup_plan: [
    { path: "deactivated", isLooser: turnedOn(), guard: "backup", words: "no longer takes backups" },
    { path: "backup_schedule.paused", isLooser: turnedOn(), guard: "backup", words: "no longer takes backups" },
    { path: "backup_schedule.cron_schedule", isLooser: unset, guard: "backup", words: "takes backups only on demand" },
    {
      path: "retention_policy.backup_retain_days",
      isLooser: shorter({ unset: 0, zeroIsForever: true }),
      guard: "backup",
      words: "keeps backups for less time",
    },
    {
      path: "retention_policy.backup_delete_lock_days",
      isLooser: shorter({ unset: 0 }),
      guard: "backup",
      words: "allows backups to be deleted earlier",
    },
    {
      path: "backup_config.encryption_key.gcp_kms_encryption_key",
      isLooser: unset,
      guard: "encryption",
      words: "encrypts backups with the provider's key instead of a customer-managed key",
    },
    { path: "backup_config.include_volume_data", isLooser: turnedOff(), guard: "backup", words: "no longer backs up the data of volumes" },
    { path: "backup_config.include_secrets", isLooser: turnedOff(), guard: "backup", words: "no longer backs up secrets" },
    { path: "backup_config.all_namespaces", isLooser: turnedOff(), guard: "backup", words: "no longer backs up every namespace" },
  ],
};
