/** Rules that deny everything else, and what comes before each of them, in the form of every cloud. */
import { type Blocks, type Body, blocksOf } from "../../support/stack";

export interface Match {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly protocol: string;
  readonly port: string;
}

export interface Deny {
  /** What it protects: the address without its end, with the kind of its stack. */
  readonly of: string;
  readonly direction: "in" | "out";
  /** Rules that count before it. */
  readonly before: readonly Match[];
  /** Ranges of its cluster's nodes and pods, by IP version; one empty entry where there is no cluster of the cloud's own ranges. */
  readonly clusters: readonly { readonly nodes: string; readonly pods: string }[];
}

const texts = (...values: readonly unknown[]): string[] =>
  values.flatMap((value) => (value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)]));
const kindOf = (stack: string): string => stack.split("-")[0]!;

const NO_CLUSTER = { nodes: "", pods: "" };

/** One entry for each IP version of an AKS cluster. */
function clustersOf(resource: Blocks): Deny["clusters"] {
  const profile = Object.values(blocksOf(resource, "azurerm_kubernetes_cluster"))[0]?.["network_profile"] as Body | undefined;
  const nodes = texts(blocksOf(resource, "azurerm_subnet")["nodes"]?.["address_prefixes"]);
  const pods = texts(profile?.["pod_cidrs"] ?? profile?.["pod_cidr"]);
  return profile === undefined ? [NO_CLUSTER] : pods.map((range, family) => ({ nodes: nodes[family]!, pods: range }));
}

function azure(stack: string, resource: Blocks): Deny[] {
  const rules = Object.entries(blocksOf(resource, "azurerm_network_security_rule"));
  const matchOf = (rule: Body): Match => ({
    from: texts(rule["source_address_prefix"], rule["source_address_prefixes"], rule["source_application_security_group_ids"]),
    to: texts(rule["destination_address_prefix"], rule["destination_address_prefixes"], rule["destination_application_security_group_ids"]),
    protocol: String(rule["protocol"]).toLowerCase().replace("*", "all"),
    port: String(rule["destination_port_range"]),
  });
  return rules
    .filter(([, rule]) => rule["access"] === "Deny")
    .map(([address, deny]) => ({
      of: `${kindOf(stack)} ${address.replace(/_(?:in|out)-nothing-else$/, "")}`,
      direction: deny["direction"] === "Inbound" ? "in" : "out",
      clusters: clustersOf(resource),
      before: rules
        .filter(
          ([, rule]) =>
            rule["access"] === "Allow" &&
            rule["direction"] === deny["direction"] &&
            rule["network_security_group_name"] === deny["network_security_group_name"] &&
            Number(rule["priority"]) < Number(deny["priority"]),
        )
        .map(([, rule]) => matchOf(rule)),
    }));
}

function google(stack: string, resource: Blocks, all: readonly Blocks[]): Deny[] {
  const denies = Object.entries(blocksOf(resource, "google_compute_firewall")).filter(([, rule]) => rule["deny"] !== undefined);
  const everywhere = all.flatMap((each) => Object.values(blocksOf(each, "google_compute_firewall")));
  return denies.map(([address, deny]) => {
    const out = deny["direction"] === "EGRESS";
    // Rules of a network hold for the machines of every stack in it.
    const allowing = (kindOf(stack) === "network" ? everywhere : Object.values(blocksOf(resource, "google_compute_firewall"))).filter(
      (rule) =>
        rule["allow"] !== undefined && rule["direction"] === deny["direction"] && Number(rule["priority"]) < Number(deny["priority"]),
    );
    return {
      of: `${kindOf(stack)} ${address.replace(/-ipv[46]$/, "")}`,
      direction: out ? "out" : "in",
      clusters: [NO_CLUSTER],
      before: allowing.flatMap((rule) =>
        (rule["allow"] as Body[]).flatMap((allow) =>
          texts(allow["ports"] ?? "*").map((port) => ({
            from: out ? ["*"] : texts(rule["source_ranges"], rule["source_service_accounts"]),
            to: out ? texts(rule["destination_ranges"]) : ["*"],
            protocol: String(allow["protocol"]),
            port,
          })),
        ),
      ),
    };
  });
}

/** Every deny of a platform. */
export function deniesOf(stacks: Readonly<Record<string, { readonly resource: Blocks }>>): Deny[] {
  const all = Object.values(stacks).map(({ resource }) => resource);
  return Object.entries(stacks).flatMap(([stack, { resource }]) => [...azure(stack, resource), ...google(stack, resource, all)]);
}
