/** Firewall rules of nodes that the spec opens. GKE itself adds those that the cluster and its load balancers need. */
import { ComputeFirewall } from "@cdktf/provider-google/lib/compute-firewall";
import { Construct } from "constructs";
import { firewallText } from "../../contracts/firewall";
import { vendorName } from "../../platform/naming/names";
import type { FirewallPeer, FirewallRule } from "../../platform/types/shared/firewall";
import { portsOf } from "../host-pool/firewall";
import type { ClusterContext } from "./cluster-context";

/** As of GKE's own rules, and before the rule of the network that denies all other ingress. */
const PRIORITY = 1000;

export class NodeFirewall extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly clusterContext: ClusterContext,
  ) {
    super(scope, id);
    const { firewall } = clusterContext.cluster;
    for (const direction of ["ingress", "egress"] as const) for (const rule of firewall[direction]) this.open(rule, direction);
  }

  private open(rule: FirewallRule, direction: "ingress" | "egress"): void {
    const { cluster, links, name } = this.clusterContext;
    const part = `${direction === "ingress" ? "in" : "out"}-${rule.id}`;
    const ranges = this.rangesOf(rule.peer);
    new ComputeFirewall(this, part, {
      name: vendorName("google-network", `${cluster.name}-nodes-${part}`),
      description: firewallText(rule, direction),
      network: links.network,
      direction: direction.toUpperCase(),
      priority: PRIORITY,
      // All nodes have it, those of Autopilot too.
      targetTags: [name],
      ...(direction === "ingress" ? { sourceRanges: ranges } : { destinationRanges: ranges }),
      allow: [portsOf(rule)],
    });
  }

  /** A rule names machines by ranges, because the addresses of pods are no addresses of a machine's own. */
  private rangesOf(peer: FirewallPeer): string[] {
    const { cluster, links } = this.clusterContext;
    const { network } = cluster.network;
    if (network.kind === "existing") throw new Error(`${cluster.path}: the rules of an existing network belong to its owner`);
    if (peer === "nodes") return [links.nodeRange, ...(cluster.podRange === null ? [] : [cluster.podRange])];
    // The control plane connects from its address in the subnet of endpoints.
    if (peer === "control-plane") return [network.endpointRange];
    if (peer === "network") return [...links.ranges, network.pods];
    return [peer.range];
  }
}
