/** Resource types that hold data, or without which data cannot be read: what they hold, and what must be emptied before they are destroyed. */
import type { Cloud } from "./cloud";

export type HeldData = "backups" | "images" | "keys" | "logs" | "metrics" | "objects" | "secrets" | "workloads";

export interface DataResource {
  readonly holds: HeldData;
  /** How it is emptied first; null: it is destroyed with its contents once it has no deletion protection. */
  readonly emptied: Emptying | null;
}

export interface Emptying {
  /** Why, as a sentence without its subject. */
  readonly because: string;
  /** For a shell. NAME is the name of the resource, REGION and GROUP those of its region and resource group. */
  readonly command: string;
}

const withContents = (holds: HeldData): DataResource => ({ holds, emptied: null });
const first = (holds: HeldData, because: string, command: string): DataResource => ({ holds, emptied: { because, command } });

const controllersLeft = "its controllers leave with it, and the load balancers and disks that they created stay and block its network";
const kubernetesCommand =
  "kubectl delete services --all-namespaces --field-selector spec.type=LoadBalancer; kubectl delete ingresses,persistentvolumeclaims --all-namespaces --all";

/** By type. */
export const dataResources: Readonly<Record<string, DataResource>> = {
  aws_backup_vault: first(
    "backups",
    "AWS Backup deletes no vault with recovery points",
    "aws backup list-recovery-points-by-backup-vault --backup-vault-name NAME --query 'RecoveryPoints[].[RecoveryPointArn]' --output text | xargs -n 1 aws backup delete-recovery-point --backup-vault-name NAME --recovery-point-arn",
  ),
  aws_cloudwatch_log_group: withContents("logs"),
  /** `force_delete` is set with the deploy of `deletionProtection: false`. */
  aws_ecr_repository: withContents("images"),
  aws_ecs_cluster: first(
    "workloads",
    "ECS deletes no cluster with services",
    "aws ecs list-services --cluster NAME --query 'serviceArns[].[@]' --output text | xargs -n 1 aws ecs delete-service --force --cluster NAME --service",
  ),
  aws_eks_cluster: first("workloads", controllersLeft, kubernetesCommand),
  /** It can be restored for 30 days. */
  aws_kms_key: withContents("keys"),
  aws_s3_bucket: first(
    "objects",
    "S3 deletes no bucket with objects or old versions",
    'aws s3api list-object-versions --bucket NAME --query \'[Versions,DeleteMarkers][][].[Key,VersionId]\' --output text | while read -r key version; do aws s3api delete-object --bucket NAME --key "$key" --version-id "$version"; done',
  ),
  aws_secretsmanager_secret: withContents("secrets"),
  google_artifact_registry_repository: withContents("images"),
  google_container_cluster: first("workloads", controllersLeft, kubernetesCommand),
  google_gke_backup_backup_plan: first(
    "backups",
    "Backup for GKE deletes no plan with backups",
    "gcloud beta container backup-restore backups list --backup-plan NAME --location REGION --format 'value(name)' | xargs -n 1 gcloud beta container backup-restore backups delete --quiet",
  ),
  /** Its versions can be restored for 30 days; the key's name stays for ever. */
  google_kms_crypto_key: withContents("keys"),
  /** Google deletes no key ring: it leaves the state only. */
  google_kms_key_ring: withContents("keys"),
  /** It can be restored for 7 days, in which its name is taken. */
  google_logging_project_bucket_config: withContents("logs"),
  google_secret_manager_secret: withContents("secrets"),
  google_storage_bucket: first(
    "objects",
    "Cloud Storage deletes no bucket with objects",
    "gcloud storage rm --recursive --all-versions 'gs://NAME/**'",
  ),
  azurerm_container_registry: withContents("images"),
  azurerm_data_protection_backup_vault: first(
    "backups",
    "Azure Backup deletes no vault while it keeps deleted backups, for 14 days; the command lists them",
    "az dataprotection backup-instance deleted-backup-instance list --resource-group GROUP --vault-name NAME",
  ),
  azurerm_disk_encryption_set: withContents("keys"),
  /** It can be restored for 90 days, in which its name is taken. */
  azurerm_key_vault: withContents("keys"),
  /** Load balancers and disks of its controllers are in the resource group of its nodes, which is deleted with it. */
  azurerm_kubernetes_cluster: withContents("workloads"),
  azurerm_log_analytics_workspace: withContents("logs"),
  azurerm_monitor_workspace: withContents("metrics"),
  azurerm_resource_group: first(
    "objects",
    "the provider deletes no resource group with resources that are not in the state",
    "az resource list --resource-group NAME --output table",
  ),
  azurerm_storage_account: withContents("objects"),
  azurerm_storage_container: withContents("objects"),
};

const prefixes: Readonly<Record<Cloud, string>> = { aws: "aws_", google: "google_", azure: "azurerm_" };

/** How data of a kind is emptied on a cloud; null: it is destroyed with what contains it. */
export const emptyingOn = (cloud: Cloud, kind: HeldData): Emptying | null =>
  Object.entries(dataResources).find(
    ([type, { holds, emptied }]) => type.startsWith(prefixes[cloud]) && holds === kind && emptied !== null,
  )?.[1].emptied ?? null;
