/** Resources that only protect others: if one is removed and the protected resource stays, protection is lost. */
import type { Guard } from "./loosening";

export interface GuardLost {
  readonly guard: Guard;
  /** The consequence of its removal, as a sentence. */
  readonly words: string;
}

const backups = (words: string): GuardLost => ({ guard: "backup", words });
const logs = (words: string): GuardLost => ({ guard: "logs", words });

/** By type. */
export const guards: Readonly<Record<string, GuardLost>> = {
  aws_s3_bucket_versioning: backups("old versions of objects are no longer kept"),
  aws_s3_bucket_object_lock_configuration: { guard: "deletion", words: "objects can be deleted at any time" },
  aws_s3_bucket_server_side_encryption_configuration: { guard: "encryption", words: "objects are encrypted by the provider's key" },
  aws_s3_bucket_public_access_block: { guard: "public data", words: "data in the bucket may become public" },
  aws_s3_account_public_access_block: { guard: "public data", words: "data in the whole account may become public" },
  aws_s3_bucket_logging: logs("access to the bucket is no longer logged"),
  aws_ecr_registry_scanning_configuration: { guard: "scanning", words: "images are scanned by the account's default settings" },
  aws_ebs_encryption_by_default: { guard: "encryption", words: "new disks are no longer encrypted by default" },
  aws_backup_selection: backups("the resources that it selected are no longer backed up"),
  aws_backup_plan: backups("it takes no further backups"),
  aws_backup_vault_lock_configuration: backups("backups can be deleted at any time"),
  aws_flow_log: logs("traffic is no longer logged"),
  aws_cloudtrail: logs("API calls are no longer recorded"),
  aws_config_configuration_recorder: logs("changes to resources are no longer recorded"),
  aws_guardduty_detector: logs("threats are no longer detected"),
  aws_securityhub_account: { guard: "scanning", words: "settings are no longer checked" },
  aws_wafv2_web_acl_association: { guard: "network", words: "requests are no longer filtered" },
  aws_default_security_group: {
    guard: "network",
    words: "the default security group keeps its rules, which allow traffic between its members",
  },
  google_binary_authorization_policy: { guard: "admission", words: "images without attestation can start" },
  google_project_iam_audit_config: logs("data access is no longer logged"),
  google_gke_backup_backup_plan: backups("it takes no further backups"),
  google_logging_project_sink: logs("logs are no longer forwarded"),
  google_compute_resource_policy: backups("the snapshots that it scheduled are no longer taken"),
  google_iam_deny_policy: { guard: "identity", words: "permissions that it denied may be allowed" },
  azurerm_monitor_diagnostic_setting: logs("logs are no longer forwarded"),
  azurerm_management_lock: { guard: "deletion", words: "the resources that it locked can be deleted" },
  azurerm_data_protection_backup_instance_kubernetes_cluster: backups("the cluster is no longer backed up"),
  azurerm_backup_protected_vm: backups("the machine is no longer backed up"),
  azurerm_subnet_network_security_group_association: { guard: "network", words: "nothing filters the traffic of the subnet" },
  azurerm_network_interface_security_group_association: { guard: "network", words: "nothing filters the traffic of the machine" },
  azurerm_network_watcher_flow_log: logs("traffic is no longer logged"),
};
