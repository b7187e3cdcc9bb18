/** What networks of every cloud have. */

export type Egress = "nat-per-zone" | "nat" | "routed" | "none";
