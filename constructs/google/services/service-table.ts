/** What resources need of their project: APIs that must be on, by type of resource and by setting. A test finds a type that is missing. */

/** APIs by short name: `compute` is compute.googleapis.com. */
export type Api =
  | "artifactregistry"
  | "binaryauthorization"
  | "cloudkms"
  | "cloudresourcemanager"
  | "compute"
  | "container"
  | "containerscanning"
  | "dns"
  | "gkebackup"
  | "iam"
  | "logging"
  | "monitoring"
  | "secretmanager"
  | "storage";

export const fullName = (api: Api): string => `${api}.googleapis.com`;

/** Rights on something that exists already, in a project where its API is on. */
const onExisting: readonly Api[] = [];

/** Of every type that stacks contain; data sources begin with `data.`. */
export const typeNeeds = {
  google_artifact_registry_repository: ["artifactregistry"],
  google_artifact_registry_repository_iam_member: ["artifactregistry"],
  google_bigquery_dataset_iam_member: onExisting,
  google_cloud_tasks_queue_iam_member: onExisting,
  google_compute_address: ["compute"],
  google_compute_backend_service: ["compute"],
  google_compute_firewall: ["compute"],
  google_compute_forwarding_rule: ["compute"],
  google_compute_global_address: ["compute"],
  google_compute_global_forwarding_rule: ["compute"],
  google_compute_health_check: ["compute"],
  google_compute_network: ["compute"],
  google_compute_node_group: ["compute"],
  google_compute_node_template: ["compute"],
  google_compute_region_backend_service: ["compute"],
  google_compute_region_health_check: ["compute"],
  google_compute_region_instance_group_manager: ["compute"],
  google_compute_region_instance_template: ["compute"],
  google_compute_region_ssl_policy: ["compute"],
  google_compute_region_target_http_proxy: ["compute"],
  google_compute_region_target_https_proxy: ["compute"],
  google_compute_region_url_map: ["compute"],
  google_compute_route: ["compute"],
  google_compute_router: ["compute"],
  google_compute_router_nat: ["compute"],
  google_compute_security_policy: ["compute"],
  google_compute_ssl_policy: ["compute"],
  google_compute_subnetwork: ["compute"],
  google_compute_target_http_proxy: ["compute"],
  google_compute_target_https_proxy: ["compute"],
  google_compute_url_map: ["compute"],
  // Nodes write logs and metrics by the APIs of their project.
  google_container_cluster: ["compute", "container", "logging", "monitoring"],
  google_container_node_pool: ["compute", "container"],
  google_dns_managed_zone: ["dns"],
  google_dns_record_set: ["dns"],
  google_gke_backup_backup_plan: ["gkebackup"],
  google_kms_crypto_key: ["cloudkms"],
  google_kms_crypto_key_iam_member: ["cloudkms"],
  google_kms_key_ring: ["cloudkms"],
  google_logging_project_bucket_config: ["logging"],
  google_logging_project_exclusion: ["logging"],
  google_logging_project_sink: ["logging"],
  google_project_iam_custom_role: ["iam"],
  google_project_iam_member: ["cloudresourcemanager"],
  // By the Service Usage API, which must be on before Terraform can enable anything.
  google_project_service: [],
  google_pubsub_subscription_iam_member: onExisting,
  google_pubsub_topic_iam_member: onExisting,
  google_secret_manager_secret: ["secretmanager"],
  google_secret_manager_secret_iam_member: onExisting,
  google_service_account: ["iam"],
  google_service_account_iam_member: ["iam"],
  google_spanner_database_iam_member: onExisting,
  google_storage_bucket: ["storage"],
  google_storage_bucket_iam_member: onExisting,
  google_storage_bucket_object: ["storage"],
  google_storage_managed_folder: ["storage"],
  google_storage_managed_folder_iam_member: ["storage"],
  "data.google_compute_image": ["compute"],
  "data.google_compute_machine_types": ["compute"],
  "data.google_compute_subnetwork": ["compute"],
  "data.google_logging_project_cmek_settings": ["logging"],
  "data.google_project": ["cloudresourcemanager"],
  "data.google_storage_project_service_account": ["storage"],
} as const satisfies Readonly<Record<string, readonly Api[]>>;

/** A setting that needs more than its type does. */
export interface SettingNeed {
  readonly type: string;
  /** Path of the attribute, dots between names. */
  readonly path: string;
  readonly value: string;
  readonly apis: readonly Api[];
}

export const settingNeeds = {
  /** A repository only follows the project, whose images are scanned while this API is on. @see https://docs.cloud.google.com/artifact-analysis/docs/scan-os-automatically */
  scan: {
    type: "google_artifact_registry_repository",
    path: "vulnerability_scanning_config.enablement_config",
    value: "INHERITED",
    apis: ["containerscanning"],
  },
  binaryAuthorization: {
    type: "google_container_cluster",
    path: "binary_authorization.evaluation_mode",
    value: "PROJECT_SINGLETON_POLICY_ENFORCE",
    apis: ["binaryauthorization"],
  },
} as const satisfies Readonly<Record<string, SettingNeed>>;

export type EmittedType = keyof typeof typeNeeds;
export type Setting = keyof typeof settingNeeds;
