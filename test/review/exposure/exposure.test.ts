import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExposureRow } from "../../../review/findings/exposure";
import type { Finding } from "../../../review/model/finding";
import { reviewedStack, type StackJson } from "../trees";

const found = (base: StackJson, head: StackJson): Finding[] =>
  reviewedStack(base, head).findings.filter(({ topic }) => topic === "exposure");
const one = (type: string, body: Record<string, unknown>): StackJson => ({ resource: { [type]: { x: body } } });

const groupRules = (...ingress: Record<string, unknown>[]): StackJson => one("aws_security_group", { ingress, egress: [] });
const tcp = (port: number, ...cidr_blocks: string[]) => ({ protocol: "tcp", from_port: port, to_port: port, cidr_blocks });

const eks = (more: Record<string, unknown>): StackJson =>
  one("aws_eks_cluster", { name: "c", vpc_config: { subnet_ids: [], endpoint_private_access: true, ...more } });
const gke = (more: Record<string, unknown>): StackJson => one("google_container_cluster", { name: "c", ...more });
const aks = (more: Record<string, unknown>): StackJson => one("azurerm_kubernetes_cluster", { name: "c", ...more });
const authorized = (...cidrs: string[]) => ({
  master_authorized_networks_config: { cidr_blocks: cidrs.map((cidr_block) => ({ cidr_block })) },
});
const nsg = (...security_rule: Record<string, unknown>[]): StackJson => one("azurerm_network_security_group", { name: "n", security_rule });
const allowed = {
  name: "a",
  direction: "Inbound",
  access: "Allow",
  protocol: "Tcp",
  priority: 200,
  destination_port_range: "22",
  source_address_prefix: "10.0.0.0/8",
};
const firewall = (more: Record<string, unknown>) => ({
  network: "n",
  allow: [{ protocol: "tcp", ports: ["22"] }],
  source_ranges: ["10.0.0.0/8"],
  ...more,
});
const firewalls = (...all: Record<string, unknown>[]): StackJson => ({
  resource: { google_compute_firewall: Object.fromEntries(all.map((each, index) => [`f${index}`, each])) },
});

type Row = Partial<Record<keyof ExposureRow, unknown>>;

/** What is there, what comes, its row, its weight. */
const cases: readonly (readonly [string, StackJson, StackJson, Row, Finding["weight"]])[] = [
  [
    "an API opened to named addresses",
    eks({ endpoint_public_access: false }),
    eks({ public_access_cidrs: ["203.0.113.0/24"] }),
    { sign: "+", peers: ["203.0.113.0/24"], zone: "named", ports: "tcp 443", overlap: ["the network"] },
    "review",
  ],
  [
    "a wider range of an API",
    eks({ public_access_cidrs: ["203.0.113.0/24"] }),
    eks({ public_access_cidrs: ["203.0.0.0/16"] }),
    { sign: "+", peers: ["203.0.0.0/16"], overlap: ["203.0.113.0/24", "the network"] },
    "review",
  ],
  [
    "an API whose ranges go",
    eks({ public_access_cidrs: ["203.0.113.0/24"] }),
    eks({}),
    { sign: "+", peers: ["0.0.0.0/0"], zone: "internet" },
    "block",
  ],
  [
    "an API opened in two halves",
    eks({ endpoint_public_access: false }),
    eks({ public_access_cidrs: ["0.0.0.0/1", "128.0.0.0/1"] }),
    { sign: "+", zone: "internet" },
    "block",
  ],
  [
    "a narrower range of an API",
    eks({ public_access_cidrs: ["203.0.0.0/16"] }),
    eks({ public_access_cidrs: ["203.0.113.0/24"] }),
    { sign: "-", peers: ["203.0.0.0/16"], overlap: ["203.0.113.0/24", "the network"] },
    "info",
  ],
  [
    "an API that is private now",
    eks({ public_access_cidrs: ["203.0.0.0/16"] }),
    eks({ endpoint_public_access: false }),
    { sign: "-", peers: ["203.0.0.0/16"] },
    "info",
  ],
  ["GKE without authorized networks", gke(authorized("203.0.113.0/24")), gke({}), { sign: "+", zone: "internet" }, "block"],
  [
    "GKE with a public endpoint",
    gke({ private_cluster_config: { enable_private_endpoint: true }, ...authorized("203.0.113.0/24") }),
    gke(authorized("203.0.113.0/24")),
    { sign: "+", peers: ["203.0.113.0/24"], zone: "named" },
    "review",
  ],
  [
    "GKE through its DNS endpoint",
    gke(authorized("203.0.113.0/24")),
    gke({ ...authorized("203.0.113.0/24"), control_plane_endpoints_config: { dns_endpoint_config: { allow_external_traffic: true } } }),
    { sign: "+", on: "google_container_cluster.x through its DNS endpoint", zone: "internet" },
    "review",
  ],
  [
    "AKS without its ranges",
    aks({ api_server_access_profile: { authorized_ip_ranges: ["203.0.113.0/24"] } }),
    aks({}),
    { sign: "+", zone: "internet" },
    "block",
  ],
  [
    "AKS no longer private",
    aks({ private_cluster_enabled: true }),
    aks({ api_server_access_profile: { authorized_ip_ranges: ["203.0.113.0/24"] } }),
    { sign: "+", zone: "named" },
    "review",
  ],
  [
    "a port more for inside",
    groupRules(tcp(443, "10.0.0.0/8")),
    groupRules(tcp(443, "10.0.0.0/8"), tcp(22, "10.0.0.0/8")),
    { sign: "+", ports: "tcp 22", zone: "inside" },
    "review",
  ],
  [
    "SSH for the internet",
    groupRules(tcp(443, "10.0.0.0/8")),
    groupRules(tcp(443, "10.0.0.0/8"), tcp(22, "0.0.0.0/0")),
    { sign: "+", ports: "tcp 22", zone: "internet", direction: "in" },
    "block",
  ],
  [
    "IPv6 for the internet",
    groupRules(),
    groupRules({ protocol: "-1", from_port: 0, to_port: 0, ipv6_cidr_blocks: ["::/0"] }),
    { sign: "+", ports: "all", zone: "internet" },
    "block",
  ],
  [
    "another group",
    groupRules(),
    groupRules({ protocol: "tcp", from_port: 1, to_port: 9, security_groups: ["sg-1"] }),
    { sign: "+", ports: "tcp 1-9", peers: ["sg-1"], zone: null },
    "review",
  ],
  [
    "the way out",
    one("aws_security_group", { egress: [] }),
    one("aws_security_group", { egress: [{ protocol: "-1", from_port: 0, to_port: 0, cidr_blocks: ["0.0.0.0/0"] }] }),
    { sign: "+", direction: "out", zone: "internet" },
    "review",
  ],
  [
    "a rule of its own on a group that is there",
    one("aws_security_group", { name: "g" }),
    {
      resource: {
        aws_security_group: { x: { name: "g" } },
        aws_vpc_security_group_ingress_rule: {
          r: { security_group_id: "${aws_security_group.x.id}", ip_protocol: "tcp", from_port: 443, to_port: 443, cidr_ipv4: "0.0.0.0/0" },
        },
      },
    },
    { sign: "+", on: "aws_security_group.x", ports: "tcp 443", zone: "internet" },
    "block",
  ],
  [
    "a Google firewall for the internet",
    firewalls(firewall({})),
    firewalls(firewall({ source_ranges: ["0.0.0.0/0"] })),
    { sign: "+", on: "n", ports: "tcp 22", zone: "internet" },
    "block",
  ],
  [
    "a Google denial that goes",
    firewalls(
      firewall({ source_ranges: ["0.0.0.0/0"] }),
      firewall({ allow: undefined, deny: [{ protocol: "all" }], priority: 10, source_ranges: ["0.0.0.0/0"] }),
    ),
    firewalls(firewall({ source_ranges: ["0.0.0.0/0"] })),
    { sign: "+", ports: "tcp 22", zone: "internet" },
    "block",
  ],
  [
    "an Azure rule for Internet",
    nsg(allowed),
    nsg({ ...allowed, source_address_prefix: "Internet" }),
    { sign: "+", on: "azurerm_network_security_group.x", ports: "tcp 22", zone: "internet" },
    "block",
  ],
  [
    "an Azure denial that comes too late",
    nsg({ ...allowed, source_address_prefix: "*" }, { ...allowed, access: "Deny", source_address_prefix: "*", priority: 100 }),
    nsg({ ...allowed, source_address_prefix: "*" }, { ...allowed, access: "Deny", source_address_prefix: "*", priority: 300 }),
    { sign: "+", zone: "internet" },
    "block",
  ],
  [
    "a load balancer for the internet",
    one("aws_lb", { internal: true }),
    one("aws_lb", {}),
    { sign: "+", on: "aws_lb.x", zone: "internet" },
    "review",
  ],
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

describe("6. Exposure: who reaches what", () => {
  test.each(cases)("%s", (_name, base, head, row, weight) => {
    const [first] = found(base, head).filter(({ data }) => (data as unknown as ExposureRow).sign === row.sign);
    expect(first?.data).toMatchObject(row);
    expect(first?.weight).toBe(weight);
  });

  test.each(cases)("%s: nothing where it stands already", (_name, _base, head) => expect(found(head, head)).toEqual([]));

  test.each<[string, StackJson, StackJson]>([
    ["an address within an open range", groupRules(tcp(443, "10.0.0.0/8")), groupRules(tcp(443, "10.0.0.0/8", "10.0.0.5/32"))],
    ["a range written as its halves", groupRules(tcp(443, "10.0.0.0/8")), groupRules(tcp(443, "10.0.0.0/9"), tcp(443, "10.128.0.0/9"))],
    [
      "ports split over two rules",
      groupRules({ ...tcp(1, "10.0.0.0/8"), to_port: 9 }),
      groupRules({ ...tcp(5, "10.0.0.0/8"), to_port: 9 }, { ...tcp(1, "10.0.0.0/8"), to_port: 4 }),
    ],
    [
      "a port where all are open",
      groupRules({ protocol: "-1", from_port: 0, to_port: 0, cidr_blocks: ["0.0.0.0/0"] }),
      groupRules({ protocol: "-1", from_port: 0, to_port: 0, cidr_blocks: ["0.0.0.0/0"] }, tcp(22, "10.0.0.0/8")),
    ],
    [
      "a group where every address may",
      groupRules(tcp(22, "0.0.0.0/0")),
      groupRules(tcp(22, "0.0.0.0/0"), { protocol: "tcp", from_port: 22, to_port: 22, security_groups: ["sg-1"] }),
    ],
    [
      "rules in a group become rules of their own",
      groupRules(tcp(22, "10.0.0.0/8")),
      {
        resource: {
          aws_security_group: { x: {} },
          aws_security_group_rule: { r: { type: "ingress", security_group_id: "${aws_security_group.x.id}", ...tcp(22, "10.0.0.0/8") } },
        },
      },
    ],
    ["a rule of Azure under another name", nsg(allowed), nsg({ ...allowed, name: "b" })],
    [
      "a denied rule more",
      nsg({ ...allowed, access: "Deny", priority: 100, source_address_prefix: "*" }),
      nsg({ ...allowed, access: "Deny", priority: 100, source_address_prefix: "*" }, allowed),
    ],
  ])("no row for %s", (_name, base, head) => expect(found(base, head)).toEqual([]));

  const range = fc.tuple(fc.integer({ min: 8, max: 16 }), fc.nat(255)).map(([prefix, second]) => `10.${second}.0.0/${prefix}`);
  const rule = fc.record({
    protocol: fc.constantFrom("tcp", "udp", "-1"),
    from_port: fc.nat(100),
    length: fc.nat(50),
    cidr_blocks: fc.uniqueArray(range, { minLength: 1, maxLength: 3 }),
  });

  test("any order, any split of rules gives no row", () =>
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 5 }), (rules) => {
        const whole = rules.map(({ length, ...each }) => ({ ...each, to_port: each.from_port + length }));
        const split = whole
          .flatMap((each) => each.cidr_blocks.map((cidr) => ({ ...each, cidr_blocks: [cidr] })))
          .flatMap((each) => {
            const middle = Math.floor((each.from_port + each.to_port) / 2);
            return middle < each.to_port && each.protocol !== "-1"
              ? [
                  { ...each, from_port: middle + 1 },
                  { ...each, to_port: middle },
                ]
              : [each];
          })
          .reverse();
        expect(found(groupRules(...whole), groupRules(...split))).toEqual([]);
      }),
    ));

  test("a service that the spec calls public is looked at, not stopped", () => {
    const group = { ...tcp(443, "0.0.0.0/0") };
    const head: StackJson = { resource: { aws_security_group: { lb: { "//": { spec: "services.api" }, ingress: [group] } } } };
    expect(found({ resource: {} }, head)).toMatchObject([{ kind: "exposure-internet", weight: "review", specPath: "services.api" }]);
  });

  test("a value that only Terraform knows is named as it is written", () => {
    const [finding] = found(groupRules(), groupRules(tcp(22, "${var.cidr}")));
    expect(finding).toMatchObject({ weight: "review", data: { peers: ["${var.cidr}"], zone: null } });
  });
});
