/** What loosens protection of Google's clusters. */
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
    words: "no longer watches whether nodes started unchanged",
  },
  {
    path: `${prefix}boot_disk_kms_key`,
    isLooser: unset,
    guard: "encryption",
    words: "has disks that are encrypted by the provider's key, no longer by its own",
  },
];
const metadata = (prefix: string): Loosening[] => [
  {
    path: `${prefix}workload_metadata_config.mode`,
    isLooser: left("GKE_METADATA"),
    guard: "metadata",
    words: "lets pods take the node's own identity",
  },
  {
    path: `${prefix}kubelet_config.insecure_kubelet_readonly_port_enabled`,
    isLooser: became("TRUE", true),
    guard: "network",
    words: "opens the kubelet's port that asks nobody who he is",
  },
];
const management: readonly Loosening[] = [
  { path: "management.auto_upgrade", isLooser: turnedOff(true), guard: "upgrades", words: "no longer upgrades its nodes by itself" },
  { path: "management.auto_repair", isLooser: turnedOff(true), guard: "upgrades", words: "no longer repairs its nodes by itself" },
];
/** By type. */
export const googleClusterLoosenings: Readonly<Record<string, readonly Loosening[]>> = {
  google_container_cluster: [
    { path: "deletion_protection", isLooser: turnedOff(true), guard: "deletion", words: "can be deleted: its deletion protection is off" },
    {
      path: "database_encryption.state",
      isLooser: left("ENCRYPTED", "ALL_OBJECTS_ENCRYPTION_ENABLED"),
      guard: "encryption",
      words: "no longer encrypts secrets by a key of its own",
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
      words: "starts images that nobody attested: Binary Authorization is off",
    },
    {
      path: "binary_authorization.enabled",
      isLooser: turnedOff(),
      guard: "admission",
      words: "starts images that nobody attested: Binary Authorization is off",
    },
    { path: "enable_legacy_abac", isLooser: turnedOn(), guard: "identity", words: "lets the old kind of rights pass beside RBAC" },
    {
      path: "master_auth.client_certificate_config.issue_client_certificate",
      isLooser: turnedOn(),
      guard: "identity",
      words: "gives out a client certificate, which cannot be taken back",
    },
    { path: "enable_shielded_nodes", isLooser: turnedOff(true), guard: "boot", words: "takes nodes that did not prove how they started" },
    {
      path: "release_channel.channel",
      isLooser: either(became("UNSPECIFIED"), unset),
      guard: "upgrades",
      words: "is on no release channel: upgrades are left to somebody",
    },
    { path: "logging_config.enable_components", isLooser: fewer, guard: "logs", words: "writes fewer kinds of logs" },
    { path: "logging_service", isLooser: became("none"), guard: "logs", words: "writes no logs any more" },
    { path: "monitoring_config.enable_components", isLooser: fewer, guard: "logs", words: "collects fewer kinds of metrics" },
    { path: "monitoring_service", isLooser: became("none"), guard: "logs", words: "collects no metrics any more" },
    {
      path: "workload_identity_config.workload_pool",
      isLooser: unset,
      guard: "identity",
      words: "no longer gives workloads identities of their own",
    },
    { path: "network_policy.enabled", isLooser: turnedOff(), guard: "network", words: "no longer enforces network policies" },
    {
      path: "datapath_provider",
      isLooser: left("ADVANCED_DATAPATH"),
      guard: "network",
      words: "no longer enforces network policies by its data path",
    },
    { path: "enable_intranode_visibility", isLooser: turnedOff(), guard: "logs", words: "no longer shows traffic within a node" },
    {
      path: "security_posture_config.mode",
      isLooser: became("DISABLED"),
      guard: "scanning",
      words: "is no longer looked over for weak settings",
    },
    {
      path: "security_posture_config.vulnerability_mode",
      isLooser: became("VULNERABILITY_DISABLED"),
      guard: "scanning",
      words: "no longer scans workloads for known faults",
    },
    {
      path: "service_external_ips_config.enabled",
      isLooser: turnedOn(),
      guard: "network",
      words: "lets services take any external address",
    },
    { path: "allow_net_admin", isLooser: turnedOn(), guard: "network", words: "lets pods change the network of their nodes" },
    {
      path: "anonymous_authentication_config.mode",
      isLooser: left("LIMITED"),
      guard: "identity",
      words: "lets nobody in particular call its API",
    },
    {
      path: "rbac_binding_config.enable_insecure_binding_system_authenticated",
      isLooser: turnedOn(true),
      guard: "identity",
      words: "lets rights be bound to everyone with an account",
    },
    {
      path: "rbac_binding_config.enable_insecure_binding_system_unauthenticated",
      isLooser: turnedOn(true),
      guard: "identity",
      words: "lets rights be bound to nobody in particular",
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
    { path: "deactivated", isLooser: turnedOn(), guard: "backup", words: "takes no backups any more" },
    { path: "backup_schedule.paused", isLooser: turnedOn(), guard: "backup", words: "takes no backups any more" },
    { path: "backup_schedule.cron_schedule", isLooser: unset, guard: "backup", words: "takes backups only when somebody asks" },
    {
      path: "retention_policy.backup_retain_days",
      isLooser: shorter({ unset: 0, zeroIsForever: true }),
      guard: "backup",
      words: "keeps backups for a shorter time",
    },
    {
      path: "retention_policy.backup_delete_lock_days",
      isLooser: shorter({ unset: 0 }),
      guard: "backup",
      words: "lets backups be deleted sooner",
    },
    {
      path: "backup_config.encryption_key.gcp_kms_encryption_key",
      isLooser: unset,
      guard: "encryption",
      words: "encrypts backups by the provider's key, no longer by its own",
    },
    { path: "backup_config.include_volume_data", isLooser: turnedOff(), guard: "backup", words: "no longer backs up the data of volumes" },
    { path: "backup_config.include_secrets", isLooser: turnedOff(), guard: "backup", words: "no longer backs up secrets" },
    { path: "backup_config.all_namespaces", isLooser: turnedOff(), guard: "backup", words: "no longer backs up every namespace" },
  ],
};
