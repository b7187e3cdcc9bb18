/** Rules that stacks contain, in one form for all clouds: what each cloud names differently is a name of the contract. */
import type { SpecStacks } from "../../support/spec-stacks";
import { type Body, blocksOf } from "../../support/stack";

export interface Opened {
  readonly address: string;
  readonly direction: "in" | "out";
  readonly protocol: string;
  /** `443`, `30000-32767`, or `*`. */
  readonly ports: string;
  readonly peers: readonly string[];
}

/** Names of the contract for ranges, groups and service accounts of the specs. */
export type Names = Readonly<Record<string, string>>;

const texts = (...values: readonly unknown[]): string[] =>
  values.flatMap((value) => (value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)]));

const named = (names: Names, ...values: readonly unknown[]): string[] => texts(...values).map((text) => names[text] ?? text);

const ports = (first: unknown, last: unknown): string =>
  first === undefined || (first === 0 && last === 65_535) ? "*" : first === last ? `${first}` : `${first}-${last}`;

function aws(type: string, direction: Opened["direction"], stacks: SpecStacks, group: string, names: Names): Opened[] {
  return Object.values(stacks).flatMap(({ resource }) =>
    Object.entries(blocksOf(resource, type))
      .filter(([, rule]) => rule["security_group_id"] === group)
      .map(([address, rule]) => ({
        address,
        direction,
        protocol: rule["ip_protocol"] === "-1" ? "all" : String(rule["ip_protocol"]),
        ports: ports(rule["from_port"], rule["to_port"]),
        peers: named(names, rule["cidr_ipv4"], rule["cidr_ipv6"], rule["referenced_security_group_id"]),
      })),
  );
}

/** @param group of the nodes or hosts */
export const awsOpened = (stacks: SpecStacks, group: string, names: Names): Opened[] => [
  ...aws("aws_vpc_security_group_ingress_rule", "in", stacks, group, names),
  ...aws("aws_vpc_security_group_egress_rule", "out", stacks, group, names),
];

/** @param target tag or service account of the nodes or hosts */
export const googleOpened = (stacks: SpecStacks, target: string, names: Names): Opened[] =>
  Object.values(stacks).flatMap(({ resource }) =>
    Object.entries(blocksOf(resource, "google_compute_firewall"))
      .filter(([, rule]) => rule["allow"] !== undefined && texts(rule["target_tags"], rule["target_service_accounts"]).includes(target))
      .flatMap(([address, rule]) =>
        (rule["allow"] as Body[]).flatMap((allow) =>
          texts(allow["ports"] ?? "*").map((port) => ({
            address,
            direction: rule["direction"] === "INGRESS" ? ("in" as const) : ("out" as const),
            protocol: String(allow["protocol"]),
            ports: port,
            peers: named(names, rule["source_ranges"], rule["source_service_accounts"], rule["destination_ranges"]),
          })),
        ),
      ),
  );

/** @param groups every security group that a packet has to pass: a rule counts if all of them have it */
export function azureOpened(stacks: SpecStacks, groups: readonly string[], names: Names): Opened[] {
  const rules = Object.values(stacks).flatMap(({ resource }) => Object.entries(blocksOf(resource, "azurerm_network_security_rule")));
  const [first, ...others] = groups.map((group) =>
    rules.filter(([, rule]) => rule["network_security_group_name"] === group && rule["access"] === "Allow"),
  );
  const rest = others.map((each) => new Set(each.map(([, rule]) => rule["name"])));
  return (first ?? [])
    .filter(([, rule]) => rest.every((each) => each.has(rule["name"])))
    .map(([address, rule]) => ({
      address,
      direction: rule["direction"] === "Inbound" ? ("in" as const) : ("out" as const),
      protocol: String(rule["protocol"]).toLowerCase().replace("*", "all"),
      ports: String(rule["destination_port_range"]),
      peers:
        rule["direction"] === "Inbound"
          ? named(names, rule["source_address_prefix"], rule["source_address_prefixes"], rule["source_application_security_group_ids"])
          : named(
              names,
              rule["destination_address_prefix"],
              rule["destination_address_prefixes"],
              rule["destination_application_security_group_ids"],
            ),
    }));
}
