/** Exposure by rules of security groups, firewalls and load balancers. */
import { allowed, type ExposureCase, firewall, firewalls, groupRules, nsg, one, tcp } from "./reviewed-exposure";

export const ruleCases: readonly ExposureCase[] = [
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
    "the default route",
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
];
