/** Exposure on Google Cloud: cluster endpoints, firewall rules, databases. */
import type { TreeLookup } from "../compare/tree-lookup";
import { blockItems } from "../compare/values";
import { isMap, type Json, type JsonMap } from "../model/json";
import { allPorts, inside, type Opening, type Ports, peersOf, world } from "./opening";
import type { OpeningReader } from "./reader";

const plain = { allow: true, priority: 0 } as const;

/** Values in single blocks. */
const below = (attributes: JsonMap, ...path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((at, step) => (isMap(at) ? at : blockItems(at)[0])?.[step], attributes);

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
  const hasIp = below(attributes, "control_plane_endpoints_config", "ip_endpoints_config", "enabled") !== false;
  const isPrivate = below(attributes, "private_cluster_config", "enable_private_endpoint") === true;
  const byName = below(attributes, "control_plane_endpoints_config", "dns_endpoint_config", "allow_external_traffic") === true;
  return [
    ...(hasIp && !isPrivate ? [{ ...api, peers: authorized(attributes, lookup) }] : []),
    ...(hasIp && isPrivate ? [{ ...api, peers: routed(attributes, lookup) }] : []),
    ...(hasIp ? [{ ...api, peers: inside }] : []),
    ...(byName ? [{ ...api, on: `${address} through its DNS endpoint`, peers: world, toInternet: "review" as const }] : []),
  ];
};

/** Without the block every address is authorized; with an empty block none is. */
function authorized(attributes: JsonMap, lookup: TreeLookup): Opening["peers"] {
  const [config] = blockItems(attributes.master_authorized_networks_config);
  if (config === undefined) return world;
  const ranges = blockItems(config.cidr_blocks).map(({ cidr_block }) => lookup.text(cidr_block));
  return peersOf([...ranges, ...(config.gcp_public_cidrs_access_enabled === true ? ["public addresses of Google Cloud"] : [])]);
}

/** A private endpoint is never reachable from the internet, so its peers are names and not ranges. */
function routed(attributes: JsonMap, lookup: TreeLookup): Opening["peers"] {
  const [config] = blockItems(attributes.master_authorized_networks_config);
  const ranges = blockItems(config?.cidr_blocks).map(({ cidr_block }) => lookup.text(cidr_block));
  return { ranges: [], names: ranges.map((range) => `${range} (privately)`).sort() };
}

const isOut = (attributes: JsonMap): boolean => attributes.direction === "EGRESS";

/** `80`, `8000-8100`; none: all. */
function portsOf(texts: readonly string[]): Ports[] {
  if (texts.length === 0) return [allPorts];
  return texts.map((text) => {
    const [first, last = first] = text.split("-").map(Number);
    return first === undefined || last === undefined || Number.isNaN(first) || Number.isNaN(last) ? allPorts : [first, last];
  });
}

const firewall: OpeningReader = ({ address, attributes }, lookup) => {
  if (attributes.disabled === true) return [];
  const out = isOut(attributes);
  const targets = [...lookup.texts(attributes.target_tags), ...lookup.texts(attributes.target_service_accounts)].sort();
  const ranges = lookup.texts(out ? attributes.destination_ranges : attributes.source_ranges);
  const names = out ? [] : [...lookup.texts(attributes.source_tags), ...lookup.texts(attributes.source_service_accounts)];
  const peers = peersOf(ranges.length + names.length === 0 ? ["0.0.0.0/0"] : [...ranges, ...names]);
  const on = `${lookup.text(attributes.network)}${targets.length === 0 ? "" : ` (${targets.join(", ")})`}`;
  return (["allow", "deny"] as const).flatMap((verb) =>
    blockItems(attributes[verb]).flatMap(({ protocol, ports }) =>
      portsOf(lookup.texts(ports)).map(
        (each): Opening => ({
          stack: lookup.stack.name,
          source: address,
          on,
          direction: out ? "out" : "in",
          protocol: lookup.text(protocol).toLowerCase(),
          ports: each,
          peers,
          allow: verb === "allow",
          priority: Number(attributes.priority ?? 1000),
        }),
      ),
    ),
  );
};

const policyRule: OpeningReader = ({ address, attributes }, lookup) => {
  if (attributes.disabled === true || !["allow", "deny"].includes(String(attributes.action))) return [];
  const [match = {}] = blockItems(attributes.match);
  const out = isOut(attributes);
  const texts = [...lookup.texts(out ? match.dest_ip_ranges : match.src_ip_ranges), ...lookup.texts(match.src_region_codes)];
  const peers = peersOf(texts.length === 0 ? ["0.0.0.0/0"] : texts);
  return blockItems(match.layer4_configs).flatMap(({ ip_protocol, ports }) =>
    portsOf(lookup.texts(ports)).map(
      (each): Opening => ({
        stack: lookup.stack.name,
        source: address,
        on: lookup.text(attributes.firewall_policy),
        direction: out ? "out" : "in",
        protocol: lookup.text(ip_protocol).toLowerCase(),
        ports: each,
        peers,
        allow: attributes.action === "allow",
        priority: Number(attributes.priority ?? 0),
      }),
    ),
  );
};

const database: OpeningReader = ({ address, attributes }, lookup) => {
  const ip = below(attributes, "settings", "ip_configuration");
  const [config] = blockItems(ip);
  if (config === undefined || config.ipv4_enabled === false) return [];
  const ranges = blockItems(config.authorized_networks).map(({ value }) => lookup.text(value));
  const open = {
    stack: lookup.stack.name,
    source: address,
    on: address,
    direction: "in",
    protocol: "tcp",
    ports: allPorts,
    ...plain,
  } as const;
  return ranges.length === 0 ? [] : [{ ...open, peers: peersOf(ranges) }];
};

/** By type. */
export const googleOpenings: Readonly<Record<string, OpeningReader>> = {
  google_container_cluster: cluster,
  google_compute_firewall: firewall,
  google_compute_firewall_policy_rule: policyRule,
  google_compute_network_firewall_policy_rule: policyRule,
  google_compute_region_network_firewall_policy_rule: policyRule,
  google_sql_database_instance: database,
};
