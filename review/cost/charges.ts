/** Resources with a fixed hourly or monthly price: quantity and catalogue item. */
import { supportOf, type VersionedProduct } from "../../constructs/catalog/versions";
import { asList, type JsonMap } from "../model/json";
import { block, isTrue, type PricingContext, textOf } from "./pricing-context";

export interface Charge {
  readonly service: string;
  /** As the catalogue names it. */
  readonly item: string;
  /** @default 1 */
  readonly quantity?: number;
}

/** Why there is no price, if the resource costs something that the catalogue does not know. */
export interface Unpriced {
  readonly what: string;
  readonly unpriced: string;
}

type Read = (settings: JsonMap, context: PricingContext) => readonly (Charge | Unpriced)[];

const always =
  (service: string, item: string): Read =>
  () => [{ service, item }];

const eks: Read = ({ version, upgrade_policy: policy, compute_config: auto, control_plane_scaling_config: scaling }, { today }) => {
  const support = supportOf("eks" satisfies VersionedProduct, textOf(version) ?? "", today);
  const extended = support === "extended" && block(policy).support_type !== "STANDARD";
  const tier = textOf(block(scaling).tier) ?? "standard";
  return [
    { service: "eks", item: `control plane, ${extended ? "extended" : "standard"} support` },
    ...(tier === "standard"
      ? []
      : [{ what: `control plane of ${tier}`, unpriced: "the catalogue has no price for provisioned control planes" }]),
    ...(isTrue(block(auto).enabled) ? [{ what: "machines of Auto Mode", unpriced: "AWS starts them when pods need them" }] : []),
  ];
};

const endpoint: Read = ({ vpc_endpoint_type: type, subnet_ids: subnets }) => {
  if (textOf(type) !== "Interface") return [];
  const zones = asList(subnets).length;
  const isWhole = Array.isArray(subnets) || subnets === undefined;
  return isWhole && zones > 0
    ? [{ service: "vpc-endpoint", item: "interface endpoint, per zone", quantity: zones }]
    : [{ what: "interface endpoint", unpriced: "the Terraform JSON does not say in how many zones it is" }];
};

const balancer: Read = ({ load_balancer_type: type }) => [
  { service: "load-balancer", item: `${textOf(type ?? "application") ?? "?"} load balancer` },
  { what: "capacity units of the load balancer", unpriced: "they depend on traffic" },
];

const aks: Read = ({ sku_tier: tier }) =>
  tier === "Standard" || tier === "Premium"
    ? [
        { service: "aks", item: "uptime SLA (standard tier)" },
        ...(tier === "Premium" ? [{ what: "long-term support of tier Premium", unpriced: "the catalogue has no price for it" }] : []),
      ]
    : [{ service: "aks", item: "control plane, free tier" }];

const azureRegistry: Read = ({ sku, georeplications }) => [
  { service: "container-registry", item: `${String(textOf(sku) ?? "?").toLowerCase()} tier` },
  ...asList(georeplications).map(() => ({ service: "container-registry", item: "geo replication per region" })),
];

const gke: Read = ({ enable_autopilot: auto }) => [
  { service: "gke", item: isTrue(auto) ? "autopilot cluster fee" : "cluster management fee" },
  ...(isTrue(auto)
    ? [{ what: "pod requests on Autopilot", unpriced: "Google bills pod requests, and pods are not part of this Terraform" }]
    : []),
];

const azureAddress: Read = ({ sku, sku_tier: tier, allocation_method: method }) =>
  (textOf(sku) ?? "Standard") === "Standard" && (textOf(method) ?? "Static") === "Static"
    ? [{ service: "public-ipv4", item: `standard static, ${tier === "Global" ? "global" : "regional"}${tier === "Global" ? " tier" : ""}` }]
    : [{ what: "public address", unpriced: "the catalogue has no price for this kind of address" }];

const googleAddress: Read = ({ address_type: type }) =>
  type === "INTERNAL" ? [] : [{ service: "public-ipv4", item: "static address on a standard VM" }];

const unpriced =
  (what: string, why: string): Read =>
  () => [{ what, unpriced: why }];
const byUse = (what: string): Read => unpriced(what, "billed by usage");
const noPrice = (what: string): Read => unpriced(what, "the catalogue has no price for it");
const withUse =
  (read: Read, what: string): Read =>
  (settings, context) => [...read(settings, context), { what, unpriced: "billed by usage" }];

const nat = (service: string): Read => withUse(always(service, "gateway"), "data processed by the gateway");

/** By type. Machines are in nodes.ts. */
export const charges: Readonly<Record<string, Read>> = {
  aws_eks_cluster: eks,
  aws_nat_gateway: nat("nat-gateway"),
  aws_vpc_endpoint: endpoint,
  aws_lb: balancer,
  aws_alb: balancer,
  aws_elb: always("load-balancer", "classic load balancer"),
  aws_kms_key: always("kms", "customer managed key"),
  aws_route53_zone: always("route53", "hosted zone"),
  aws_secretsmanager_secret: always("secrets-manager", "secret"),
  aws_ec2_transit_gateway_vpc_attachment: always("transit-gateway", "attachment"),
  aws_eip: noPrice("public address in use"),
  aws_cloudwatch_log_group: byUse("logs"),
  aws_ecr_repository: byUse("images"),
  aws_flow_log: byUse("flow logs"),
  aws_s3_bucket: byUse("data in the bucket"),
  aws_backup_vault: byUse("backups"),
  aws_kinesis_firehose_delivery_stream: byUse("forwarded logs"),
  aws_efs_file_system: byUse("data in the file system"),
  azurerm_kubernetes_cluster: aks,
  azurerm_nat_gateway: nat("nat-gateway"),
  azurerm_public_ip: azureAddress,
  azurerm_container_registry: azureRegistry,
  azurerm_lb_rule: always("load-balancer", "standard rule"),
  azurerm_dns_zone: always("dns", "public zone"),
  azurerm_private_dns_zone: noPrice("private zone"),
  azurerm_private_endpoint: noPrice("private endpoint"),
  azurerm_log_analytics_workspace: byUse("logs"),
  azurerm_monitor_workspace: byUse("metrics"),
  azurerm_key_vault: byUse("operations of keys"),
  azurerm_storage_account: byUse("data in the account"),
  azurerm_data_protection_backup_instance_kubernetes_cluster: noPrice("backup of the cluster"),
  google_container_cluster: gke,
  google_compute_router_nat: noPrice("gateway for as many machines as there are"),
  google_compute_forwarding_rule: always("load-balancer", "forwarding rule"),
  google_compute_global_forwarding_rule: always("load-balancer", "forwarding rule"),
  google_compute_address: googleAddress,
  google_compute_global_address: googleAddress,
  google_dns_managed_zone: always("cloud-dns", "managed zone"),
  google_kms_crypto_key: always("kms", "software key version"),
  google_secret_manager_secret: always("secret-manager", "active secret version"),
  google_artifact_registry_repository: byUse("images"),
  google_logging_project_bucket_config: byUse("logs"),
  google_storage_bucket: byUse("data in the bucket"),
  google_gke_backup_backup_plan: noPrice("backups"),
};
