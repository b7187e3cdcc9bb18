/** Where each orchestrator keeps what the contract of clusters from a spec is about. */
import type { ClusterOfSpec } from "./spec";
import type { Resources } from "./suite";

type Body = Readonly<Record<string, unknown>>;

const bodies = (resources: Resources, type: string): Body[] => Object.values(resources[type] ?? {});
/** All IPv4 ranges in a value. */
const rangesIn = (value: unknown): string[] => JSON.stringify(value ?? null).match(/\d+(?:\.\d+){3}\/\d+/g) ?? [];

const onAws = {
  location: { cloud: "aws", region: "us-east-1", account: "123456789012" },
  network: {
    type: "aws_vpc",
    existing: { egress: "routed", existing: { id: "vpc-0a1b2c3d", private: { a: "subnet-0a", b: "subnet-0b", c: "subnet-0c" } } },
  },
} as const;

export const eks: ClusterOfSpec = {
  ...onAws,
  name: "EKS",
  cluster: { orchestrator: "eks", pools: { general: { machine: { type: "m7i.xlarge" }, count: 2 } } },
  control: { type: "aws_eks_cluster", labels: "tags" },
  access: {
    settings: (range) => ({ access: { from: [range] } }),
    admitted: (resources) => bodies(resources, "aws_vpc_security_group_ingress_rule").flatMap((rule) => rangesIn(rule["cidr_ipv4"])),
  },
  identity: {
    permissions: { aws: { statements: [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::invoices/*"] }] } },
    workload: /"namespace":"billing".*"service_account":"worker"/,
  },
  logs: { to: "arn:aws:s3:::central-logs", type: "aws_kinesis_firehose_delivery_stream" },
  backup: { type: "aws_backup_plan", retention: /"delete_after":30\b/ },
  nodes: { type: "aws_eks_node_group", name: "node_group_name" },
};

export const ecs: ClusterOfSpec = {
  ...onAws,
  name: "ECS",
  cluster: { orchestrator: "ecs", pools: { general: { machine: { type: "m7i.xlarge" }, count: 2 } } },
  control: { type: "aws_ecs_cluster", labels: "tags" },
  access: { missing: "the API of ECS is AWS's own, which IAM protects" },
  identity: { missing: "tasks of services have roles; a cluster has no service accounts" },
  logs: { to: "arn:aws:firehose:us-east-1:123456789012:deliverystream/central", type: "aws_cloudwatch_log_subscription_filter" },
  backup: { missing: "the spec contains all of the state of an ECS cluster" },
  nodes: { missing: "an instance refresh of the Auto Scaling group replaces hosts, so capacity providers keep their names" },
};

export const gke: ClusterOfSpec = {
  name: "GKE",
  location: { cloud: "google", region: "europe-west1", project: "shop-prod" },
  cluster: { orchestrator: "gke", pools: { general: { machine: { type: "n2-standard-4" }, count: 3 } } },
  control: { type: "google_container_cluster", labels: "resource_labels" },
  access: {
    settings: (range) => ({ access: { from: [range] } }),
    admitted: (resources) =>
      bodies(resources, "google_container_cluster").flatMap((body) => rangesIn(body["master_authorized_networks_config"])),
  },
  identity: {
    permissions: { google: [{ role: "roles/storage.objectViewer", on: "projects/_/buckets/invoices" }] },
    workload: /\[billing\/worker\]/,
  },
  logs: { to: "projects/_/buckets/central-logs", type: "google_logging_project_sink" },
  backup: { type: "google_gke_backup_backup_plan", retention: /"backup_retain_days":30\b/ },
  network: {
    type: "google_compute_network",
    existing: {
      egress: "routed",
      existing: {
        id: "projects/shop-prod/global/networks/corporate",
        subnet: "projects/shop-prod/regions/europe-west1/subnetworks/nodes",
        podRange: "pods",
        serviceRange: "services",
      },
    },
  },
  nodes: { type: "google_container_node_pool", name: "name" },
};

const resourceGroup = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/corporate";

export const aks: ClusterOfSpec = {
  name: "AKS",
  location: {
    cloud: "azure",
    region: "southeastasia",
    subscription: "00000000-0000-0000-0000-000000000001",
    tenant: "00000000-0000-0000-0000-000000000002",
  },
  cluster: { orchestrator: "aks", pools: { general: { machine: { type: "Standard_D4s_v5" }, count: 2 } } },
  control: { type: "azurerm_kubernetes_cluster", labels: "tags" },
  access: {
    settings: (range) => ({ access: { endpoint: "public", from: [range] } }),
    admitted: (resources) => bodies(resources, "azurerm_kubernetes_cluster").flatMap((body) => rangesIn(body["api_server_access_profile"])),
  },
  identity: {
    permissions: { azure: [{ role: "Storage Blob Data Reader", on: resourceGroup }] },
    workload: /system:serviceaccount:billing:worker/,
  },
  logs: { to: `${resourceGroup}/providers/Microsoft.Storage/storageAccounts/centrallogs`, type: "azurerm_monitor_diagnostic_setting" },
  backup: { type: "azurerm_data_protection_backup_policy_kubernetes_cluster", retention: /P30D/ },
  network: {
    type: "azurerm_virtual_network",
    existing: {
      egress: "routed",
      existing: {
        id: `${resourceGroup}/providers/Microsoft.Network/virtualNetworks/corporate`,
        subnet: `${resourceGroup}/providers/Microsoft.Network/virtualNetworks/corporate/subnets/nodes`,
      },
    },
  },
  nodes: { type: "azurerm_kubernetes_cluster_node_pool", name: "name" },
};
