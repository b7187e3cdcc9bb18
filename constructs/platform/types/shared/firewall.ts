/** Firewall rules of nodes and hosts. They only open: nothing that is open is closed by them. */

/** `nodes`: machines of the same unit, with their pods. `network`: the network's own ranges. */
export type FirewallPeer = "nodes" | "control-plane" | "network" | { readonly range: string };

export interface FirewallRule {
  /** Unique in its direction: `tcp-587-0-0-0-0-0`. Terraform addresses contain it. */
  readonly id: string;
  readonly protocol: "tcp" | "udp" | "all";
  /** First and last; null: all ports. */
  readonly ports: readonly [number, number] | null;
  readonly peer: FirewallPeer;
}

export interface Firewall {
  readonly ingress: readonly FirewallRule[];
  readonly egress: readonly FirewallRule[];
}

export const noFirewall: Firewall = { ingress: [], egress: [] };
