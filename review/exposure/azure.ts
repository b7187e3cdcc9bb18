/** Exposure on Azure: cluster endpoints, network security groups, services with their own firewall. */
import type { TreeLookup } from "../compare/tree-lookup";
import { blockItems } from "../compare/values";
import type { JsonMap } from "../model/json";
import { allPorts, inside, type Opening, type Ports, peersOf, world } from "./opening";
import type { OpeningReader } from "./reader";

const plain = { allow: true, priority: 0 } as const;

const cluster: OpeningReader = ({ address, attributes }, lookup) => {
  const api = {
    stack: lookup.stack.name,
    source: address,
    on: address,
    direction: "in",
    protocol: "tcp",
    ports: [443, 443],
    ...plain,
  } as const;
  if (attributes.private_cluster_enabled === true) return [{ ...api, peers: inside }];
  const ranges = blockItems(attributes.api_server_access_profile).flatMap((profile) => lookup.texts(profile.authorized_ip_ranges));
  return [{ ...api, peers: ranges.length === 0 ? world : peersOf(ranges) }];
};

/** `*`, `80`, `8000-8100` */
function portsOf(text: string): Ports {
  const [first, last = first] = text.split("-").map(Number);
  return first === undefined || last === undefined || Number.isNaN(first) || Number.isNaN(last) ? allPorts : [first, last];
}

function ruleOf(rule: JsonMap, on: string, source: string, lookup: TreeLookup): Opening[] {
  const out = rule.direction === "Outbound";
  const side = out ? "destination" : "source";
  const peers = [`${side}_address_prefix`, `${side}_address_prefixes`, `${side}_application_security_group_ids`].flatMap((name) =>
    lookup.texts(rule[name]),
  );
  const ports = ["destination_port_range", "destination_port_ranges"].flatMap((name) => lookup.texts(rule[name]));
  const protocol = lookup.text(rule.protocol).toLowerCase();
  return (ports.length === 0 ? ["*"] : ports).map((each) => ({
    stack: lookup.stack.name,
    source,
    on,
    direction: out ? "out" : "in",
    protocol: protocol === "*" || protocol === "" ? "all" : protocol,
    ports: portsOf(each),
    peers: peersOf(peers),
    allow: rule.access !== "Deny",
    priority: Number(rule.priority ?? 0),
  }));
}

const group: OpeningReader = ({ address, attributes }, lookup) =>
  blockItems(attributes.security_rule).flatMap((rule) => ruleOf(rule, address, address, lookup));

const rule: OpeningReader = ({ address, attributes }, lookup) =>
  ruleOf(attributes, lookup.byName("azurerm_network_security_group", lookup.text(attributes.network_security_group_name)), address, lookup);

/** A service that is public by default and restricted by its own rules and by authentication. */
interface Guarded {
  /** Block with `default_action` and rules. */
  readonly rules: string;
  /** In that block: a list of ranges, or blocks with `ip_range`. */
  readonly ranges: string;
  /** A resource type that contains the rules instead, with the attribute that names the service. */
  readonly rulesElsewhere?: { readonly type: string; readonly of: string };
}

const guarded =
  ({ rules, ranges, rulesElsewhere }: Guarded): OpeningReader =>
  ({ address, attributes }, lookup) => {
    if (attributes.public_network_access_enabled === false) return [];
    const others =
      rulesElsewhere === undefined
        ? []
        : [...lookup.stack.resources.values()].filter(
            ({ type, attributes: each }) => type === rulesElsewhere.type && lookup.text(each[rulesElsewhere.of]) === address,
          );
    const [held] = [...blockItems(attributes[rules]), ...others.map((other) => other.attributes)];
    const open = {
      stack: lookup.stack.name,
      source: address,
      on: address,
      direction: "in",
      protocol: "tcp",
      ports: [443, 443],
      ...plain,
    } as const;
    if (held === undefined || held.default_action !== "Deny") return [{ ...open, peers: world, toInternet: "review" }];
    const texts = lookup.texts(held[ranges]).map((text) => rangeIn(text));
    return texts.length === 0 ? [] : [{ ...open, peers: peersOf(texts), toInternet: "review" }];
  };

/** A range block that is not a text is written as JSON. */
function rangeIn(text: string): string {
  const [, range] = /"ip_range":"([^"]*)"/.exec(text) ?? [];
  return range ?? text;
}

/** `0.0.0.0` to `0.0.0.0` allows all Azure services. */
const databaseRule =
  (of: string): OpeningReader =>
  ({ address, attributes }, lookup) => {
    const [first, last] = [lookup.text(attributes.start_ip_address), lookup.text(attributes.end_ip_address)];
    const peers = peersOf([
      first === "0.0.0.0" && last === "0.0.0.0" ? "everything in Azure" : first === last ? first : `${first}-${last}`,
    ]);
    return [
      {
        stack: lookup.stack.name,
        source: address,
        on: lookup.text(attributes[of]),
        direction: "in",
        protocol: "tcp",
        ports: allPorts,
        peers,
        ...plain,
      },
    ];
  };

/** By type. */
export const azureOpenings: Readonly<Record<string, OpeningReader>> = {
  azurerm_kubernetes_cluster: cluster,
  azurerm_network_security_group: group,
  azurerm_network_security_rule: rule,
  azurerm_container_registry: guarded({ rules: "network_rule_set", ranges: "ip_rule" }),
  azurerm_storage_account: guarded({
    rules: "network_rules",
    ranges: "ip_rules",
    rulesElsewhere: { type: "azurerm_storage_account_network_rules", of: "storage_account_id" },
  }),
  azurerm_key_vault: guarded({ rules: "network_acls", ranges: "ip_rules" }),
  azurerm_mssql_firewall_rule: databaseRule("server_id"),
  azurerm_postgresql_flexible_server_firewall_rule: databaseRule("server_id"),
  azurerm_mysql_flexible_server_firewall_rule: databaseRule("server_name"),
  azurerm_redis_firewall_rule: databaseRule("redis_cache_name"),
};
