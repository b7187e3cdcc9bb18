/** Rules of the subnet of a cluster's nodes: the traffic of nodes, and the ranges outside of the network that can reach a private endpoint. */
import { shortHash } from "../../platform/naming/short-hash";
import type { Access } from "../../platform/types/shared/cluster";
import { nodeRules, type SecurityGroupProps } from "../network/security-group";

export function clusterRules({ endpoint, from }: Access): SecurityGroupProps["rules"] {
  if (endpoint === "public") return nodeRules;
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
  return { ...nodeRules, ...Object.fromEntries(api) };
}
