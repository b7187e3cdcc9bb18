/** How each cloud cuts the ranges of its networks. */
import type { Cloud } from "../types/location";

export interface Addressing {
  /** Prefix lengths that a network's range may have, from the largest range to the smallest. */
  readonly prefixes: { readonly from: number; readonly to: number };
  /** Most zones of a network; null: no limit of the plan. */
  readonly zones: number | null;
  /** Addresses of a subnet that the vendor keeps. */
  readonly keptAddresses: number;
  /** Addresses that a node counts, with those of its pods where they come from the same subnets. */
  readonly nodeAddresses: number;
  /** Ranges that the vendor uses itself. */
  readonly vendorRanges: readonly string[];
}

export const addressing: Readonly<Record<Cloud, Addressing>> = {
  aws: { prefixes: { from: 16, to: 20 }, zones: 4, keptAddresses: 5, nodeAddresses: 32, vendorRanges: [] },
  google: { prefixes: { from: 16, to: 22 }, zones: null, keptAddresses: 4, nodeAddresses: 1, vendorRanges: [] },
  azure: {
    prefixes: { from: 16, to: 22 },
    zones: null,
    keptAddresses: 5,
    nodeAddresses: 1,
    vendorRanges: ["169.254.0.0/16", "172.30.0.0/15", "192.0.2.0/24"],
  },
};
