/** Consequences of losing a resource that contains data or serves traffic. Other types can be recreated without impact. */

export interface Consequence {
  /** Whether data or an identity is lost for good. */
  readonly state: boolean;
  /** What happens when it is destroyed, as a sentence. */
  readonly destroyed: string;
  /** What happens when it is replaced, if that differs. @default as destroyed */
  readonly replaced?: string;
}

const apiLost = "the cluster and all its workloads are deleted";
const apiMade = "the cluster is recreated; all workloads are lost, and clients need the new endpoint";
const imagesLost = "the registry and all its images are deleted; new nodes cannot pull them";
const keyLost = "data encrypted with this key cannot be read after the key's waiting period";
const nodesDrained = "its nodes are drained and removed; pods move to other nodes";
const hostsLost = "its hosts are removed one by one, and their guests lose all data";
const networkLost = "everything in this network is cut off and must be recreated in another one";
const subnetLost = "resources in this subnet are cut off or must move first";
const logsLost = "the logs in it are deleted";
const wayOutLost = "outbound traffic is interrupted for minutes and then comes from another address";
const backupsLost = "it takes no further backups; existing ones remain in the vault";
const vaultLost = "the backups in it are deleted";

/** By resource type. */
export const consequences: Readonly<Record<string, Consequence>> = {
  aws_eks_cluster: { state: true, destroyed: apiLost, replaced: apiMade },
  google_container_cluster: { state: true, destroyed: apiLost, replaced: apiMade },
  azurerm_kubernetes_cluster: { state: true, destroyed: apiLost, replaced: apiMade },
  aws_ecs_cluster: {
    state: true,
    destroyed: "the cluster is deleted; its services must be deleted first",
    replaced: "the cluster is recreated; its services stop and are recreated",
  },
  aws_eks_node_group: { state: false, destroyed: nodesDrained },
  google_container_node_pool: { state: false, destroyed: nodesDrained },
  azurerm_kubernetes_cluster_node_pool: { state: false, destroyed: nodesDrained },
  aws_autoscaling_group: { state: false, destroyed: hostsLost },
  google_compute_region_instance_group_manager: { state: false, destroyed: hostsLost },
  azurerm_linux_virtual_machine_scale_set: { state: false, destroyed: hostsLost },
  azurerm_windows_virtual_machine_scale_set: { state: false, destroyed: hostsLost },
  aws_ecr_repository: { state: true, destroyed: imagesLost },
  google_artifact_registry_repository: { state: true, destroyed: imagesLost },
  azurerm_container_registry: { state: true, destroyed: imagesLost },
  aws_kms_key: { state: true, destroyed: keyLost },
  google_kms_crypto_key: { state: true, destroyed: keyLost },
  google_kms_key_ring: { state: true, destroyed: keyLost },
  azurerm_key_vault: {
    state: true,
    destroyed: "the vault and its keys are deleted; they can be recovered during the retention period",
  },
  azurerm_disk_encryption_set: { state: true, destroyed: "disks encrypted with it cannot be attached; new ones use another key" },
  azurerm_key_vault_key: { state: true, destroyed: keyLost },
  aws_vpc: { state: true, destroyed: networkLost },
  google_compute_network: { state: true, destroyed: networkLost },
  azurerm_virtual_network: { state: true, destroyed: networkLost },
  aws_subnet: { state: true, destroyed: subnetLost },
  google_compute_subnetwork: { state: true, destroyed: subnetLost },
  azurerm_subnet: { state: true, destroyed: subnetLost },
  aws_nat_gateway: { state: false, destroyed: wayOutLost },
  aws_eip: { state: true, destroyed: "the public address is released and cannot be recovered" },
  google_compute_address: { state: true, destroyed: "the address is released and cannot be recovered" },
  azurerm_public_ip: { state: true, destroyed: "the public address is released and cannot be recovered" },
  google_compute_router_nat: { state: false, destroyed: wayOutLost },
  azurerm_nat_gateway: { state: false, destroyed: wayOutLost },
  aws_cloudwatch_log_group: { state: true, destroyed: logsLost },
  azurerm_log_analytics_workspace: { state: true, destroyed: logsLost },
  google_logging_project_bucket_config: { state: true, destroyed: logsLost },
  azurerm_monitor_workspace: { state: true, destroyed: "the metrics in it are deleted" },
  aws_backup_vault: { state: true, destroyed: vaultLost },
  azurerm_data_protection_backup_vault: { state: true, destroyed: vaultLost },
  aws_backup_plan: { state: false, destroyed: backupsLost },
  google_gke_backup_backup_plan: { state: true, destroyed: vaultLost },
  aws_s3_bucket: { state: true, destroyed: "the bucket and its objects are deleted" },
  google_storage_bucket: { state: true, destroyed: "the bucket and its objects are deleted" },
  azurerm_storage_account: { state: true, destroyed: "the account and all its data are deleted" },
  azurerm_storage_container: { state: true, destroyed: "the container and its objects are deleted" },
  azurerm_resource_group: { state: true, destroyed: "everything in the resource group is deleted" },
  aws_lb: { state: false, destroyed: "inbound traffic is interrupted, and the endpoint changes" },
  aws_route53_zone: { state: true, destroyed: "names in this zone no longer resolve, and its name servers change" },
  google_dns_managed_zone: { state: true, destroyed: "names in this zone no longer resolve" },
  azurerm_private_dns_zone: { state: false, destroyed: "names in this zone no longer resolve" },
  aws_secretsmanager_secret: { state: true, destroyed: "the secret is deleted; workloads that read it fail" },
  google_secret_manager_secret: { state: true, destroyed: "the secret is deleted; workloads that read it fail" },
  aws_iam_role: { state: false, destroyed: "whoever uses this role loses its rights" },
  google_service_account: {
    state: true,
    destroyed: "whoever uses this account loses its rights; a new account with the same name does not get them back",
  },
  azurerm_user_assigned_identity: {
    state: true,
    destroyed: "whoever uses this identity loses its rights; a new identity with the same name does not get them back",
  },
};
