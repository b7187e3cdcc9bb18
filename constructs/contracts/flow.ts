/** A connection that the rules of a unit allow. */
import type { InboundRule } from "../platform/types/shared/host-pool";

/** The other end of a connection. */
export type Peer =
  | { readonly kind: "role"; readonly role: string }
  | { readonly kind: "network" }
  | { readonly kind: "balancer" }
  | { readonly kind: "range"; readonly range: string };

export interface Flow extends Pick<InboundRule, "why"> {
  readonly protocol: "tcp" | "udp" | "all";
  /** First and last port; null: all. */
  readonly ports: readonly [number, number] | null;
  /** Unique within its direction: `tcp-8719-balancer`. */
  readonly id: string;
  readonly peer: Peer;
}
