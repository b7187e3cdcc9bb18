/** Fields of networks on every cloud. */

export type Egress = "nat-per-zone" | "nat" | "routed" | "none";
