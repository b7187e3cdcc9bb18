/** Exposure on AWS: cluster endpoints, security groups. */
import type { TreeLookup } from "../compare/tree-lookup";
import { blockItems } from "../compare/values";
import type { Json, JsonMap } from "../model/json";
import { allPorts, inside, type Opening, type Ports, peersOf } from "./opening";
import type { OpeningReader } from "./reader";

const plain = { allow: true, priority: 0 } as const;

const cluster: OpeningReader = ({ address, attributes }, lookup) => {
  const [config = {}] = blockItems(attributes.vpc_config);
  const cidrs = lookup.texts(config.public_access_cidrs);
  const api = {
    stack: lookup.stack.name,
    source: address,
    on: address,
    direction: "in",
    protocol: "tcp",
    ports: [443, 443],
    ...plain,
  } as const;
  return [
    ...(lookup.value(config.endpoint_public_access) === false
      ? []
      : [{ ...api, peers: peersOf(cidrs.length === 0 ? ["0.0.0.0/0"] : cidrs) }]),
    ...(lookup.value(config.endpoint_private_access) === true ? [{ ...api, peers: inside }] : []),
  ];
};

interface Rule {
  readonly source: string;
  readonly group: string;
  readonly direction: Opening["direction"];
  readonly peers: readonly string[];
}

const numbers: Readonly<Record<string, string>> = { "-1": "all", "6": "tcp", "17": "udp", "1": "icmp", "58": "icmpv6" };

export const protocolOf = (value: string): string => numbers[value] ?? (value === "" ? "all" : value.toLowerCase());

/** Protocols without ports use these fields for message types. */
function portsOf(protocol: string, from: Json | undefined, to: Json | undefined): Ports {
  const [first, last] = [Number(from ?? 0), Number(to ?? 65535)];
  return !["tcp", "udp"].includes(protocol) || Number.isNaN(first) || Number.isNaN(last)
    ? allPorts
    : [Math.max(first, 0), last < 0 ? 65535 : last];
}

function opening({ source, group, direction, peers }: Rule, rule: JsonMap, lookup: TreeLookup): Opening[] {
  if (peers.length === 0) return [];
  const protocol = protocolOf(lookup.text(rule.protocol ?? rule.ip_protocol));
  const ports = portsOf(protocol, lookup.value(rule.from_port), lookup.value(rule.to_port));
  return [{ stack: lookup.stack.name, source, on: group, direction, protocol, ports, peers: peersOf(peers), ...plain }];
}

const listed = (rule: JsonMap, group: string, lookup: TreeLookup): string[] => [
  ...["cidr_blocks", "ipv6_cidr_blocks", "prefix_list_ids", "security_groups"].flatMap((name) => lookup.texts(rule[name])),
  ...["source_security_group_id", "cidr_ipv4", "cidr_ipv6", "prefix_list_id", "referenced_security_group_id"].flatMap((name) => {
    const text = lookup.text(rule[name]);
    return text === "" ? [] : [text];
  }),
  ...(rule.self === true || rule.self === "true" ? [group] : []),
];

const group: OpeningReader = ({ address, attributes }, lookup) =>
  (["ingress", "egress"] as const).flatMap((name) =>
    blockItems(attributes[name]).flatMap((rule) =>
      opening(
        { source: address, group: address, direction: name === "ingress" ? "in" : "out", peers: listed(rule, address, lookup) },
        rule,
        lookup,
      ),
    ),
  );

const rule =
  (fixed?: Opening["direction"]): OpeningReader =>
  ({ address, attributes }, lookup) => {
    const of = lookup.text(attributes.security_group_id);
    const direction = fixed ?? (attributes.type === "egress" ? "out" : "in");
    return opening({ source: address, group: of, direction, peers: listed(attributes, of, lookup) }, attributes, lookup);
  };

/** Rules of a network ACL, in the order of their numbers. @param fixed values of blocks in the ACL */
function listRule(rule: JsonMap, on: string, source: string, lookup: TreeLookup, fixed?: Opening["direction"]): Opening[] {
  const peers = ["cidr_block", "ipv6_cidr_block"].map((name) => lookup.text(rule[name])).filter((text) => text !== "");
  const direction = fixed ?? (rule.egress === true ? "out" : "in");
  const allow = lookup.text(rule.action ?? rule.rule_action).toLowerCase() !== "deny";
  return opening({ source, group: on, direction, peers }, rule, lookup).map((each) => ({
    ...each,
    allow,
    priority: Number(rule.rule_no ?? rule.rule_number ?? 0),
    toInternet: "review",
  }));
}

const list: OpeningReader = ({ address, attributes }, lookup) =>
  (["ingress", "egress"] as const).flatMap((name) =>
    blockItems(attributes[name]).flatMap((rule) => listRule(rule, address, address, lookup, name === "ingress" ? "in" : "out")),
  );

/** By type. */
export const awsOpenings: Readonly<Record<string, OpeningReader>> = {
  aws_eks_cluster: cluster,
  aws_security_group: group,
  aws_default_security_group: group,
  aws_security_group_rule: rule(),
  aws_vpc_security_group_ingress_rule: rule("in"),
  aws_vpc_security_group_egress_rule: rule("out"),
  aws_network_acl: list,
  aws_default_network_acl: list,
  aws_network_acl_rule: ({ address, attributes }, lookup) => listRule(attributes, lookup.text(attributes.network_acl_id), address, lookup),
};
