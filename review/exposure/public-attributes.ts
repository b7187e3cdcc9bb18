/** Attributes that expose a resource to the internet: load balancers, public addresses, public data. */
import { valuesAt } from "../compare/values";
import type { Weight } from "../model/finding";
import type { Json } from "../model/json";
import { allPorts, world } from "./opening";
import type { OpeningReader } from "./reader";

interface Switch {
  /** Names joined by dots, for any item of lists; empty: the resource itself. */
  readonly path: string;
  /** @param value undefined if absent */
  readonly isOpen: (value: Json | undefined) => boolean;
  /** The part of the resource that is exposed; absent: all of it. */
  readonly what?: string;
  readonly weight: Weight;
}

const isTrue = (value: Json | undefined): boolean => value === true || value === "true";
const isNotTrue = (value: Json | undefined): boolean => !isTrue(value);
const isThere = (value: Json | undefined): boolean => value !== undefined;
const among =
  (...values: readonly Json[]) =>
  (value: Json | undefined): boolean =>
    value !== undefined && values.includes(value);
const notAmong =
  (...values: readonly Json[]) =>
  (value: Json | undefined): boolean =>
    value === undefined || !values.includes(value);

const balancer: Switch = { path: "internal", isOpen: isNotTrue, weight: "review" };
const database: Switch = { path: "publicly_accessible", isOpen: isTrue, weight: "review" };
const forwarding: Switch = {
  path: "load_balancing_scheme",
  isOpen: (value) => value === undefined || String(value).startsWith("EXTERNAL"),
  weight: "review",
};
const instanceAddress: Switch = { path: "network_interface.access_config", isOpen: isThere, what: "public address", weight: "review" };
const setAddress: Switch = {
  path: "network_interface.ip_configuration.public_ip_address",
  isOpen: isThere,
  what: "public addresses",
  weight: "review",
};
const reserved: Switch = {
  path: "address_type",
  isOpen: (value) => value === undefined || value === "EXTERNAL",
  what: "public address",
  weight: "info",
};
const cannedList: Switch = {
  path: "acl",
  isOpen: (value) => /^(?:public-|authenticated-read)/.test(String(value)),
  what: "through its access list",
  weight: "block",
};

/** By type. */
const switches: Readonly<Record<string, Switch>> = {
  aws_lb: balancer,
  aws_alb: balancer,
  aws_elb: balancer,
  aws_db_instance: database,
  aws_rds_cluster_instance: database,
  aws_redshift_cluster: database,
  aws_redshiftserverless_workgroup: database,
  aws_dms_replication_instance: database,
  aws_mq_broker: database,
  aws_docdb_cluster_instance: database,
  aws_instance: { path: "associate_public_ip_address", isOpen: isTrue, what: "public address", weight: "review" },
  aws_launch_template: {
    path: "network_interfaces.associate_public_ip_address",
    isOpen: isTrue,
    what: "public addresses",
    weight: "review",
  },
  aws_launch_configuration: { path: "associate_public_ip_address", isOpen: isTrue, what: "public addresses", weight: "review" },
  aws_ecs_service: { path: "network_configuration.assign_public_ip", isOpen: isTrue, what: "public addresses", weight: "review" },
  aws_subnet: { path: "map_public_ip_on_launch", isOpen: isTrue, what: "public addresses of instances that start in it", weight: "info" },
  aws_eip: { path: "", isOpen: () => true, what: "public address", weight: "info" },
  aws_s3_bucket: cannedList,
  aws_s3_bucket_acl: cannedList,
  aws_lambda_function_url: {
    path: "authorization_type",
    isOpen: among("NONE"),
    what: "through its URL, without authentication",
    weight: "block",
  },
  aws_ecrpublic_repository: { path: "", isOpen: () => true, what: "images, without authentication", weight: "block" },
  aws_msk_cluster: {
    path: "broker_node_group_info.connectivity_info.public_access.type",
    isOpen: (value) => value !== undefined && value !== "DISABLED",
    what: "brokers",
    weight: "review",
  },
  aws_opensearch_domain: { path: "vpc_options", isOpen: (value) => value === undefined, weight: "review" },
  aws_elasticsearch_domain: { path: "vpc_options", isOpen: (value) => value === undefined, weight: "review" },
  aws_api_gateway_rest_api: { path: "endpoint_configuration.types", isOpen: notAmong("PRIVATE"), weight: "review" },
  aws_cloudfront_distribution: { path: "enabled", isOpen: isTrue, weight: "review" },
  aws_globalaccelerator_accelerator: { path: "enabled", isOpen: (value) => value !== false, weight: "review" },
  google_compute_instance: instanceAddress,
  google_compute_instance_template: instanceAddress,
  google_compute_region_instance_template: instanceAddress,
  google_compute_address: reserved,
  google_compute_global_address: reserved,
  google_compute_forwarding_rule: forwarding,
  google_compute_global_forwarding_rule: forwarding,
  google_cloud_run_v2_service: {
    path: "ingress",
    isOpen: (value) => value === undefined || value === "INGRESS_TRAFFIC_ALL",
    weight: "review",
  },
  azurerm_public_ip: { path: "", isOpen: () => true, what: "public address", weight: "info" },
  azurerm_public_ip_prefix: { path: "", isOpen: () => true, what: "public addresses", weight: "info" },
  azurerm_lb: { path: "frontend_ip_configuration.public_ip_address_id", isOpen: isThere, weight: "review" },
  azurerm_application_gateway: { path: "frontend_ip_configuration.public_ip_address_id", isOpen: isThere, weight: "review" },
  azurerm_network_interface: { path: "ip_configuration.public_ip_address_id", isOpen: isThere, what: "public address", weight: "review" },
  azurerm_linux_virtual_machine_scale_set: setAddress,
  azurerm_windows_virtual_machine_scale_set: setAddress,
  azurerm_orchestrated_virtual_machine_scale_set: setAddress,
  azurerm_kubernetes_cluster_node_pool: {
    path: "node_public_ip_enabled",
    isOpen: isTrue,
    what: "public addresses of nodes",
    weight: "review",
  },
  azurerm_storage_container: {
    path: "container_access_type",
    isOpen: among("blob", "container"),
    what: "data, without authentication",
    weight: "block",
  },
  azurerm_mssql_server: {
    path: "public_network_access_enabled",
    isOpen: (value) => value !== false,
    what: "within its firewall rules",
    weight: "info",
  },
  azurerm_cosmosdb_account: { path: "public_network_access_enabled", isOpen: (value) => value !== false, weight: "review" },
};

/** In addition to the readers of these types. */
const moreSwitches: Readonly<Record<string, Switch>> = {
  azurerm_container_registry: { path: "anonymous_pull_enabled", isOpen: isTrue, what: "images, without authentication", weight: "block" },
  azurerm_kubernetes_cluster: {
    path: "default_node_pool.node_public_ip_enabled",
    isOpen: isTrue,
    what: "public addresses of nodes",
    weight: "review",
  },
};

const switched =
  ({ path, isOpen, what, weight }: Switch): OpeningReader =>
  ({ address, attributes }, lookup) => {
    const found = path === "" ? [] : valuesAt(lookup.value(attributes), path.split(".")).flat();
    if (!(found.length === 0 ? isOpen(undefined) : found.some((value) => isOpen(value as Json)))) return [];
    const on = what === undefined ? address : `${address} (${what})`;
    return [
      {
        stack: lookup.stack.name,
        source: address,
        on,
        direction: "in",
        protocol: "all",
        ports: allPorts,
        peers: world,
        allow: true,
        priority: 0,
        toInternet: weight,
      },
    ];
  };

const readers = (table: Readonly<Record<string, Switch>>): Readonly<Record<string, OpeningReader>> =>
  Object.fromEntries(Object.entries(table).map(([type, each]) => [type, switched(each)]));

export const switchOpenings = readers(switches);
export const moreOpenings = readers(moreSwitches);
