/** Exposure of databases, storage, registries, machines and networks. */
import { type ExposureCase, one } from "./reviewed-exposure";

export const resourceCases: readonly ExposureCase[] = [
  [
    "a public database",
    one("aws_db_instance", {}),
    one("aws_db_instance", { publicly_accessible: true }),
    { sign: "+", zone: "internet" },
    "review",
  ],
  [
    "a public bucket",
    one("aws_s3_bucket_acl", { acl: "private" }),
    one("aws_s3_bucket_acl", { acl: "public-read" }),
    { sign: "+" },
    "block",
  ],
  [
    "a public container",
    one("azurerm_storage_container", { container_access_type: "private" }),
    one("azurerm_storage_container", { container_access_type: "blob" }),
    { sign: "+" },
    "block",
  ],
  [
    "anonymous pulls",
    one("azurerm_container_registry", {}),
    one("azurerm_container_registry", { anonymous_pull_enabled: true }),
    { sign: "+", on: "azurerm_container_registry.x (images, without authentication)" },
    "block",
  ],
  [
    "a registry on the internet",
    one("azurerm_container_registry", { public_network_access_enabled: false }),
    one("azurerm_container_registry", {}),
    { sign: "+", on: "azurerm_container_registry.x", zone: "internet" },
    "review",
  ],
  [
    "an account's rules that go",
    one("azurerm_storage_account", { network_rules: { default_action: "Deny", ip_rules: ["203.0.113.5"] } }),
    one("azurerm_storage_account", {}),
    { sign: "+", zone: "internet", overlap: ["203.0.113.5"] },
    "review",
  ],
  [
    "a machine with a public address",
    one("google_compute_instance", { network_interface: [{ network: "n" }] }),
    one("google_compute_instance", { network_interface: [{ network: "n", access_config: {} }] }),
    { sign: "+", zone: "internet" },
    "review",
  ],
  [
    "an access list that denies no longer",
    one("aws_network_acl", {
      ingress: [
        { rule_no: 1, action: "deny", protocol: "tcp", from_port: 22, to_port: 22, cidr_block: "0.0.0.0/0" },
        { rule_no: 2, action: "allow", protocol: "-1", from_port: 0, to_port: 0, cidr_block: "0.0.0.0/0" },
      ],
    }),
    one("aws_network_acl", {
      ingress: [{ rule_no: 2, action: "allow", protocol: "-1", from_port: 0, to_port: 0, cidr_block: "0.0.0.0/0" }],
    }),
    { sign: "+", ports: "tcp 22", zone: "internet" },
    "review",
  ],
  [
    "a network joined to another",
    one("aws_vpc", { cidr_block: "10.0.0.0/16" }),
    {
      resource: {
        aws_vpc: { x: { cidr_block: "10.0.0.0/16" } },
        aws_vpc_peering_connection: { p: { vpc_id: "${aws_vpc.x.id}", peer_vpc_id: "vpc-1" } },
      },
    },
    { sign: "+", on: "aws_vpc.x", peers: ["vpc-1"], zone: null },
    "review",
  ],
];
