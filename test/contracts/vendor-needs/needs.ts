/** What services of a vendor need before a rule that denies the rest, from the vendor's own pages. */
import { contains, parseRange } from "../../../constructs/platform/network/ipv4";
import type { Deny, Match } from "./denies";

/** `nodes` and `pods` are ranges of the cluster; other texts are the cloud's own. */
interface Need {
  readonly from: string;
  readonly to: string;
  readonly protocol: "tcp" | "all";
  readonly port: string;
}

interface Needs {
  readonly of: RegExp;
  readonly direction: Deny["direction"];
  readonly source: string;
  readonly needs: readonly Need[];
}

const all = (from: string, to: string): Need => ({ from, to, protocol: "all", port: "*" });

export const listed: readonly Needs[] = [
  {
    of: /^cluster nodes_security$/,
    direction: "in",
    source: "https://learn.microsoft.com/azure/aks/azure-cni-overlay#network-security-groups",
    needs: [all("nodes", "nodes"), all("nodes", "pods"), all("pods", "pods"), all("AzureLoadBalancer", "*")],
  },
  {
    of: /^(?:network|cluster|hosts) network_load-balancers_security$/,
    direction: "in",
    source: "https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview#probe-source-ip-address",
    needs: [all("AzureLoadBalancer", "*"), all("VirtualNetwork", "VirtualNetwork")],
  },
  {
    of: /^(?:network|cluster|hosts) network_private-endpoints_security$/,
    direction: "in",
    source: "https://learn.microsoft.com/azure/private-link/disable-private-endpoint-network-policy",
    needs: [{ from: "VirtualNetwork", to: "VirtualNetwork", protocol: "tcp", port: "443" }],
  },
  {
    // Nothing comes in: health is told by an extension on the machine, and sessions go by the agent, which asks for them.
    of: /^hosts (?:nodes|hosts)_security$/,
    direction: "in",
    source: "https://learn.microsoft.com/azure/virtual-machine-scale-sets/virtual-machine-scale-sets-health-extension",
    needs: [],
  },
  {
    // The addresses of the platform itself (DNS, agent, metadata) are not filtered.
    of: /^hosts (?:nodes|hosts)_security$/,
    direction: "out",
    source: "https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview#azure-platform-considerations",
    needs: ["443", "80"].map((port) => ({ from: "*", to: "Internet", protocol: "tcp", port })),
  },
  {
    // GKE itself adds the rules of its nodes, before this one.
    of: /^(?:network|cluster|hosts) network_deny$/,
    direction: "in",
    source: "https://cloud.google.com/kubernetes-engine/docs/concepts/firewall-rules",
    needs: [],
  },
  {
    // DNS and metadata have an address that no rule filters.
    of: /^hosts hosts_firewall_out$/,
    direction: "out",
    source: "https://cloud.google.com/firewall/docs/firewalls#alwaysallowed",
    needs: ["443", "80"].map((port) => ({ from: "*", to: "0.0.0.0/0", protocol: "tcp", port })),
  },
];

export const needsOf = (deny: Deny): Needs | undefined =>
  listed.find(({ of, direction }) => of.test(deny.of) && direction === deny.direction);

/** Whether a rule before the deny allows it, for every IP version of the cluster. */
export const isMet = (deny: Deny, need: Need): boolean =>
  deny.clusters.every((ranges) => deny.before.some((rule) => meets(rule, need, ranges)));

type Ranges = Deny["clusters"][number];

const meets = (rule: Match, { from, to, protocol, port }: Need, ranges: Ranges): boolean =>
  covers(rule.from, from, ranges) &&
  covers(rule.to, to, ranges) &&
  ["all", protocol].includes(rule.protocol) &&
  ["*", port].includes(rule.port);

/** `VirtualNetwork` is the network's own address space: nodes are in it, and pods of an overlay are not. */
const covers = (places: readonly string[], place: string, ranges: Ranges): boolean =>
  places.some((each) => {
    if (each === "*" || each === place || (each === "VirtualNetwork" && place === "nodes")) return true;
    return (place === "nodes" || place === "pods") && within(each, ranges[place]);
  });

const isIpv4Range = (text: string): boolean => /^\d+\.\d+\.\d+\.\d+\/\d+$/.test(text);

const within = (outer: string, inner: string): boolean =>
  outer === inner || (isIpv4Range(outer) && isIpv4Range(inner) && contains(parseRange(outer), parseRange(inner)));
