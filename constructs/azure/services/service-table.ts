/** What resources need of their subscription: resource providers and features, by type of resource and by setting. A test finds a type that is missing. */

export type ResourceProvider =
  | "Microsoft.Compute"
  | "Microsoft.ContainerRegistry"
  | "Microsoft.ContainerService"
  | "Microsoft.DataProtection"
  | "Microsoft.Insights"
  | "Microsoft.KeyVault"
  | "Microsoft.KubernetesConfiguration"
  | "Microsoft.ManagedIdentity"
  | "Microsoft.Monitor"
  | "Microsoft.Network"
  | "Microsoft.OperationalInsights"
  | "Microsoft.PolicyInsights"
  | "Microsoft.Resources"
  | "Microsoft.Security"
  | "Microsoft.Storage";

/** @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-providers-and-types#register-resource-provider */
export const registeredByDefault = ["Microsoft.Authorization", "Microsoft.Features", "Microsoft.Resources"] as const;

/** Of a provider that every subscription has registered. */
const byDefault: readonly ResourceProvider[] = [];

/** Of every type that stacks contain; data sources begin with `data.`. */
export const typeNeeds = {
  azurerm_application_security_group: ["Microsoft.Network"],
  azurerm_container_registry: ["Microsoft.ContainerRegistry"],
  azurerm_container_registry_cache_rule: ["Microsoft.ContainerRegistry"],
  azurerm_container_registry_credential_set: ["Microsoft.ContainerRegistry"],
  azurerm_data_protection_backup_instance_kubernetes_cluster: ["Microsoft.DataProtection"],
  azurerm_data_protection_backup_policy_kubernetes_cluster: ["Microsoft.DataProtection"],
  azurerm_data_protection_backup_vault: ["Microsoft.DataProtection"],
  azurerm_disk_encryption_set: ["Microsoft.Compute"],
  azurerm_federated_identity_credential: ["Microsoft.ManagedIdentity"],
  azurerm_key_vault: ["Microsoft.KeyVault"],
  // Its nodes are scale sets in its network, by an identity; Azure Policy is an add-on of it.
  azurerm_kubernetes_cluster: [
    "Microsoft.Compute",
    "Microsoft.ContainerService",
    "Microsoft.ManagedIdentity",
    "Microsoft.Network",
    "Microsoft.PolicyInsights",
  ],
  azurerm_kubernetes_cluster_extension: ["Microsoft.KubernetesConfiguration"],
  azurerm_kubernetes_cluster_node_pool: ["Microsoft.Compute", "Microsoft.ContainerService"],
  azurerm_kubernetes_cluster_trusted_access_role_binding: ["Microsoft.ContainerService"],
  azurerm_lb: ["Microsoft.Network"],
  azurerm_lb_backend_address_pool: ["Microsoft.Network"],
  azurerm_lb_probe: ["Microsoft.Network"],
  azurerm_lb_rule: ["Microsoft.Network"],
  azurerm_linux_virtual_machine_scale_set: ["Microsoft.Compute", "Microsoft.Network"],
  azurerm_log_analytics_workspace: ["Microsoft.OperationalInsights"],
  azurerm_monitor_data_collection_endpoint: ["Microsoft.Insights"],
  azurerm_monitor_data_collection_rule: ["Microsoft.Insights"],
  azurerm_monitor_data_collection_rule_association: ["Microsoft.Insights"],
  azurerm_monitor_diagnostic_setting: ["Microsoft.Insights"],
  azurerm_monitor_workspace: ["Microsoft.Monitor"],
  azurerm_nat_gateway: ["Microsoft.Network"],
  azurerm_nat_gateway_public_ip_association: ["Microsoft.Network"],
  azurerm_network_security_group: ["Microsoft.Network"],
  azurerm_network_security_rule: ["Microsoft.Network"],
  // Flow logs are collected by Insights. https://learn.microsoft.com/azure/network-watcher/vnet-flow-logs-manage
  azurerm_network_watcher_flow_log: ["Microsoft.Insights", "Microsoft.Network", "Microsoft.Storage"],
  azurerm_private_dns_a_record: ["Microsoft.Network"],
  azurerm_private_dns_zone: ["Microsoft.Network"],
  azurerm_private_dns_zone_virtual_network_link: ["Microsoft.Network"],
  azurerm_private_endpoint: ["Microsoft.Network"],
  azurerm_public_ip: ["Microsoft.Network"],
  azurerm_resource_group: byDefault,
  azurerm_resource_group_template_deployment: byDefault,
  azurerm_role_assignment: byDefault,
  azurerm_role_definition: byDefault,
  azurerm_route_table: ["Microsoft.Network"],
  azurerm_storage_account: ["Microsoft.Storage"],
  azurerm_storage_blob: ["Microsoft.Storage"],
  azurerm_storage_container: ["Microsoft.Storage"],
  azurerm_storage_management_policy: ["Microsoft.Storage"],
  azurerm_subnet: ["Microsoft.Network"],
  azurerm_subnet_nat_gateway_association: ["Microsoft.Network"],
  azurerm_subnet_network_security_group_association: ["Microsoft.Network"],
  azurerm_subnet_route_table_association: ["Microsoft.Network"],
  azurerm_subscription_template_deployment: byDefault,
  azurerm_user_assigned_identity: ["Microsoft.ManagedIdentity"],
  azurerm_virtual_network: ["Microsoft.Network"],
  "data.azurerm_client_config": byDefault,
  "data.azurerm_subnet": ["Microsoft.Network"],
  "data.azurerm_subscription": byDefault,
  "data.azurerm_user_assigned_identity": ["Microsoft.ManagedIdentity"],
  "data.azurerm_virtual_network": ["Microsoft.Network"],
} as const satisfies Readonly<Record<string, readonly ResourceProvider[]>>;

/** A feature that a subscription does not have by default, and the settings that need it. */
export interface FeatureNeed {
  /** `<resource provider>/<feature>` */
  readonly feature: string;
  /** Attributes that need it where they are true; paths without indexes, dots between names. */
  readonly settings: readonly { readonly type: string; readonly path: string }[];
}

/** @see https://learn.microsoft.com/azure/aks/enable-host-encryption */
export const hostEncryption = {
  feature: "Microsoft.Compute/EncryptionAtHost",
  settings: [
    { type: "azurerm_kubernetes_cluster", path: "default_node_pool.host_encryption_enabled" },
    { type: "azurerm_kubernetes_cluster_node_pool", path: "host_encryption_enabled" },
    { type: "azurerm_linux_virtual_machine_scale_set", path: "encryption_at_host_enabled" },
  ],
} as const satisfies FeatureNeed;

/** Plans of Defender for Cloud; only the stack that enables one needs it. */
export const OF_DEFENDER: ResourceProvider = "Microsoft.Security";

/** Every resource provider that a unit can need, sorted. */
export const resourceProviders: readonly string[] = [
  ...new Set<string>([...Object.values(typeNeeds).flat(), "Microsoft.Resources"]),
].sort();
