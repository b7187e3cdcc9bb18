/** Attributes whose change loosens protection on Azure. */
import { became, either, fewer, type Loosening, left, lowered, shorter, turnedOff, turnedOn, unset } from "./loosening";

const ownKey = (path: string): Loosening => ({
  path,
  isLooser: unset,
  guard: "encryption",
  words: "is encrypted with the provider's key instead of a customer-managed key",
});
const hostEncryption = (path: string): Loosening => ({
  path,
  isLooser: turnedOff(),
  guard: "encryption",
  words: "no longer encrypts caches and temporary disks on the host",
});
const anyMachine: readonly Loosening[] = [
  { path: "secure_boot_enabled", isLooser: turnedOff(), guard: "boot", words: "starts without secure boot" },
  { path: "vtpm_enabled", isLooser: turnedOff(), guard: "boot", words: "starts without a virtual TPM" },
  hostEncryption("encryption_at_host_enabled"),
  ownKey("os_disk.disk_encryption_set_id"),
];
const machine: readonly Loosening[] = [
  ...anyMachine,
  { path: "disable_password_authentication", isLooser: turnedOff(true), guard: "identity", words: "accepts passwords" },
];

/** By type. */
export const azureLoosenings: Readonly<Record<string, readonly Loosening[]>> = {
  azurerm_kubernetes_cluster: [
    { path: "local_account_disabled", isLooser: turnedOff(), guard: "identity", words: "accepts local accounts outside Entra ID" },
    {
      path: "role_based_access_control_enabled",
      isLooser: turnedOff(true),
      guard: "identity",
      words: "gives every user full rights: RBAC is off",
    },
    {
      path: "azure_active_directory_role_based_access_control",
      isLooser: unset,
      guard: "identity",
      words: "no longer authenticates users with Entra ID",
    },
    {
      path: "azure_active_directory_role_based_access_control.azure_rbac_enabled",
      isLooser: turnedOff(),
      guard: "identity",
      words: "no longer uses Azure RBAC for authorization",
    },
    {
      path: "automatic_upgrade_channel",
      isLooser: either(unset, lowered("rapid", "stable", "patch", "node-image"), became("none")),
      guard: "upgrades",
      words: "has fewer or no automatic upgrades",
    },
    {
      path: "node_os_upgrade_channel",
      isLooser: lowered("SecurityPatch", "NodeImage", "Unmanaged", "None"),
      guard: "upgrades",
      words: "has fewer or no automatic node image upgrades",
    },
    {
      path: "disk_encryption_set_id",
      isLooser: unset,
      guard: "encryption",
      words: "has disks encrypted with the provider's key instead of a customer-managed key",
    },
    {
      path: "key_management_service",
      isLooser: unset,
      guard: "encryption",
      words: "no longer encrypts secrets with a customer-managed key",
    },
    {
      path: "key_management_service.key_vault_network_access",
      isLooser: left("Private"),
      guard: "network",
      words: "reaches its encryption key over the internet",
    },
    { path: "azure_policy_enabled", isLooser: turnedOff(), guard: "admission", words: "is no longer checked by Azure Policy" },
    { path: "microsoft_defender", isLooser: unset, guard: "scanning", words: "is no longer monitored by Microsoft Defender" },
    { path: "oms_agent", isLooser: unset, guard: "logs", words: "no longer collects container logs" },
    {
      path: "run_command_enabled",
      isLooser: turnedOn(true),
      guard: "identity",
      words: "allows commands to be run in it through Azure's API",
    },
    {
      path: "image_cleaner_enabled",
      isLooser: turnedOff(),
      guard: "scanning",
      words: "no longer removes vulnerable images from nodes",
    },
    {
      path: "workload_identity_enabled",
      isLooser: turnedOff(),
      guard: "identity",
      words: "no longer supports workload identity",
    },
    { path: "oidc_issuer_enabled", isLooser: turnedOff(), guard: "identity", words: "no longer issues OIDC tokens for its workloads" },
    { path: "network_profile.network_policy", isLooser: unset, guard: "network", words: "no longer enforces network policies" },
    {
      path: "private_cluster_public_fqdn_enabled",
      isLooser: turnedOn(),
      guard: "network",
      words: "publishes its private address under a public DNS name",
    },
    { path: "sku_tier", isLooser: lowered("Premium", "Standard", "Free"), guard: "upgrades", words: "has a tier with a lower SLA" },
    {
      path: "key_vault_secrets_provider.secret_rotation_enabled",
      isLooser: turnedOff(),
      guard: "rotation",
      words: "no longer updates mounted secrets after a rotation",
    },
    hostEncryption("default_node_pool.host_encryption_enabled"),
    { path: "default_node_pool.fips_enabled", isLooser: turnedOff(), guard: "encryption", words: "no longer uses FIPS on its nodes" },
  ],
  azurerm_kubernetes_cluster_node_pool: [
    hostEncryption("host_encryption_enabled"),
    { path: "fips_enabled", isLooser: turnedOff(), guard: "encryption", words: "no longer uses FIPS on its nodes" },
  ],
  azurerm_container_registry: [
    {
      path: "admin_enabled",
      isLooser: turnedOn(),
      guard: "identity",
      words: "has the admin account enabled, whose password gives full access",
    },
    {
      path: "encryption",
      isLooser: unset,
      guard: "encryption",
      words: "is encrypted with the provider's key instead of a customer-managed key",
    },
    {
      path: "quarantine_policy_enabled",
      isLooser: turnedOff(),
      guard: "scanning",
      words: "no longer quarantines images until they are scanned",
    },
    { path: "trust_policy_enabled", isLooser: turnedOff(), guard: "tags", words: "no longer supports content trust" },
    { path: "export_policy_enabled", isLooser: turnedOn(true), guard: "network", words: "allows images to be exported" },
    { path: "retention_policy_in_days", isLooser: shorter(), guard: "backup", words: "keeps untagged images for less time" },
    {
      path: "network_rule_bypass_option",
      isLooser: became("AzureServices"),
      guard: "network",
      words: "lets trusted Azure services bypass its network rules",
    },
  ],
  azurerm_key_vault: [
    {
      path: "purge_protection_enabled",
      isLooser: turnedOff(),
      guard: "deletion",
      words: "allows keys to be purged immediately: purge protection is off",
    },
    {
      path: "soft_delete_retention_days",
      isLooser: shorter({ unset: 90 }),
      guard: "deletion",
      words: "has a shorter recovery period after deletion",
    },
    { path: "rbac_authorization_enabled", isLooser: turnedOff(), guard: "identity", words: "no longer uses Azure RBAC for authorization" },
    { path: "enable_rbac_authorization", isLooser: turnedOff(), guard: "identity", words: "no longer uses Azure RBAC for authorization" },
  ],
  azurerm_key_vault_key: [
    { path: "rotation_policy", isLooser: unset, guard: "rotation", words: "is no longer rotated" },
    { path: "rotation_policy.automatic", isLooser: unset, guard: "rotation", words: "is no longer rotated automatically" },
    { path: "expiration_date", isLooser: unset, guard: "rotation", words: "no longer expires" },
    { path: "key_type", isLooser: left("RSA-HSM", "EC-HSM"), guard: "encryption", words: "is protected by software instead of an HSM" },
  ],
  azurerm_log_analytics_workspace: [
    { path: "retention_in_days", isLooser: shorter({ unset: 30 }), guard: "logs", words: "keeps logs for less time" },
    {
      path: "daily_quota_gb",
      isLooser: (before, after) => !(Number(before[0] ?? -1) > 0) && Number(after[0] ?? -1) > 0,
      guard: "logs",
      words: "stops collecting logs at a daily quota",
    },
    {
      path: "local_authentication_enabled",
      isLooser: turnedOn(true),
      guard: "identity",
      words: "accepts shared keys instead of identities",
    },
    { path: "local_authentication_disabled", isLooser: turnedOff(), guard: "identity", words: "accepts shared keys instead of identities" },
  ],
  azurerm_monitor_diagnostic_setting: [
    { path: "enabled_log.category", isLooser: fewer, guard: "logs", words: "writes fewer types of logs" },
    { path: "enabled_log.category_group", isLooser: fewer, guard: "logs", words: "writes fewer types of logs" },
  ],
  azurerm_storage_account: [
    { path: "allow_nested_items_to_be_public", isLooser: turnedOn(true), guard: "public data", words: "allows public data" },
    {
      path: "min_tls_version",
      isLooser: lowered("TLS1_3", "TLS1_2", "TLS1_1", "TLS1_0"),
      guard: "encryption",
      words: "accepts older versions of TLS",
    },
    { path: "https_traffic_only_enabled", isLooser: turnedOff(true), guard: "encryption", words: "accepts connections without TLS" },
    { path: "shared_access_key_enabled", isLooser: turnedOn(true), guard: "identity", words: "accepts shared keys instead of identities" },
    {
      path: "customer_managed_key",
      isLooser: unset,
      guard: "encryption",
      words: "is encrypted with the provider's key instead of a customer-managed key",
    },
    {
      path: "blob_properties.versioning_enabled",
      isLooser: turnedOff(),
      guard: "backup",
      words: "no longer keeps old versions of objects",
    },
    {
      path: "blob_properties.delete_retention_policy.days",
      isLooser: either(unset, shorter()),
      guard: "deletion",
      words: "has a shorter recovery period after deletion",
    },
    { path: "infrastructure_encryption_enabled", isLooser: turnedOff(), guard: "encryption", words: "no longer encrypts twice" },
  ],
  azurerm_data_protection_backup_vault: [
    { path: "immutability", isLooser: lowered("Locked", "Unlocked", "Disabled"), guard: "backup", words: "allows backups to be changed" },
    {
      path: "soft_delete",
      isLooser: lowered("AlwaysOn", "On", "Off"),
      guard: "backup",
      words: "has a shorter recovery period for deleted backups",
    },
    {
      path: "retention_duration_in_days",
      isLooser: shorter({ unset: 14 }),
      guard: "backup",
      words: "has a shorter recovery period for deleted backups",
    },
    {
      path: "redundancy",
      isLooser: lowered("GeoRedundant", "ZoneRedundant", "LocallyRedundant"),
      guard: "backup",
      words: "stores backups with less redundancy",
    },
  ],
  azurerm_data_protection_backup_policy_kubernetes_cluster: [
    {
      path: "default_retention_rule.life_cycle.duration",
      isLooser: (before, after) => daysOf(after) < daysOf(before),
      guard: "backup",
      words: "keeps backups for less time",
    },
    { path: "backup_repeating_time_intervals", isLooser: fewer, guard: "backup", words: "takes backups less often" },
  ],
  azurerm_linux_virtual_machine: machine,
  azurerm_windows_virtual_machine: anyMachine,
  azurerm_linux_virtual_machine_scale_set: machine,
  azurerm_windows_virtual_machine_scale_set: anyMachine,
  azurerm_managed_disk: [ownKey("disk_encryption_set_id")],
  azurerm_postgresql_flexible_server: [
    { path: "backup_retention_days", isLooser: shorter({ unset: 7 }), guard: "backup", words: "keeps its backups for less time" },
    ownKey("customer_managed_key"),
  ],
  azurerm_mssql_server: [
    { path: "minimum_tls_version", isLooser: lowered("1.2", "1.1", "1.0"), guard: "encryption", words: "accepts older versions of TLS" },
  ],
};

/** `P30D`, `P6M`; absent values are not compared. */
function daysOf(values: readonly unknown[]): number {
  const [, years = "0", months = "0", weeks = "0", days = "0"] =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?/.exec(String(values[0] ?? "")) ?? [];
  return Number(years) * 365 + Number(months) * 30 + Number(weeks) * 7 + Number(days);
}
