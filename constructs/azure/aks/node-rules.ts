/** Rules of the subnet of a cluster's nodes: what AKS needs, the ranges that reach a private endpoint, and what the spec opens. */
import { shortHash } from "../../platform/naming/short-hash";
import type { AksCluster } from "../../platform/types/azure/cluster";
import type { FirewallPeer } from "../../platform/types/shared/firewall";
import { nodeIpv6Range } from "../network/ipv6";
import { nodeRules, type SecurityGroupProps, type SecurityRule } from "../network/security-group";
import { firewallRules } from "../network/spec-rules";
import { IPV6 } from "./network-profile";

type Rules = SecurityGroupProps["rules"];
type RuledCluster = Pick<AksCluster, "access" | "network" | "podRange" | "ipv6" | "firewall" | "path">;

export const clusterRules = (cluster: RuledCluster): Rules => ({
  ...nodeRules,
  ...apiRules(cluster),
  ...podRules(cluster),
  ...firewallRules(cluster.firewall, (peer) => placesOf(peer, cluster)),
});

function apiRules({ access: { endpoint, from } }: RuledCluster): Rules {
  if (endpoint === "public") return {};
  const api = from.map((range) => [
    `in-api-${shortHash(range)}`,
    {
      description: `Kubernetes API from ${range}`,
      direction: "Inbound",
      access: "Allow",
      protocol: "Tcp",
      from: range,
      to: "VirtualNetwork",
      port: "443",
    },
  ]);
  return Object.fromEntries(api);
}

/** Behind the rules that come before it in every cluster, and before the one that denies all other traffic. */
const FIRST_POD_PRIORITY = 3900;

/**
 * Packets of pods are not encapsulated, so the subnet's rules see the pods' own addresses, which are no addresses of the network. AKS wants
 * these rules wherever a rule denies the rest. @see https://learn.microsoft.com/azure/aks/azure-cni-overlay#network-security-groups
 */
function podRules(cluster: RuledCluster): Rules {
  const { nodes, pods } = rangesOf(cluster);
  const needs = Object.keys(nodes).flatMap((family) => {
    const [node, pod] = [nodes[family]!, pods[family]!];
    const end = family === "ipv4" ? "" : `-${family}`;
    return [
      [`in-nodes-to-pods${end}`, "Allow nodes to reach pods: traffic of services", node, pod],
      [`in-pods${end}`, "Allow pods to reach pods and services, DNS among them", pod, pod],
    ] as const;
  });
  return Object.fromEntries(
    needs.map(([id, description, from, to], index): [string, SecurityRule] => [
      id,
      { description, direction: "Inbound", access: "Allow", protocol: "*", from, to, port: "*", priority: FIRST_POD_PRIORITY + index * 10 },
    ]),
  );
}

type ByFamily = Readonly<Record<string, string>>;

/** Ranges of the cluster's own nodes and pods, by IP version. */
function rangesOf({ network: use, podRange, ipv6, path }: RuledCluster): { readonly nodes: ByFamily; readonly pods: ByFamily } {
  if (use.kind === "existing") throw new Error(`${path}: the rules of an existing subnet belong to its owner`);
  const { network, share } = use;
  const dual = ipv6 && network.ipv6Range !== null;
  return {
    nodes: { ipv4: share.nodeRange, ...(dual && { ipv6: nodeIpv6Range(network.ipv6Range, share.part) }) },
    pods: { ipv4: podRange, ...(dual && { ipv6: IPV6.pods }) },
  };
}

/** The control plane connects through agents on the nodes, so it has the addresses of nodes and pods. */
function placesOf(peer: FirewallPeer, cluster: RuledCluster): Readonly<Record<string, readonly string[]>> {
  if (typeof peer === "object") return { ipv4: [peer.range] };
  const { nodes, pods } = rangesOf(cluster);
  if (peer !== "network") return Object.fromEntries(Object.keys(nodes).map((family) => [family, [nodes[family]!, pods[family]!]]));
  const { network } = cluster.network;
  if (network.kind === "existing") throw new Error(`${cluster.path}: the ranges of an existing network are not known`);
  return { ipv4: network.ranges, ...(network.ipv6Range !== null && { ipv6: [network.ipv6Range] }) };
}
