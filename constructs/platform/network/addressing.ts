/** How the address plan divides the ranges of networks on each cloud. */
import type { Cloud } from "../types/location";

export interface Addressing {
  /** Supported prefix lengths of a network's range, from the largest range to the smallest. */
  readonly prefixes: { readonly from: number; readonly to: number };
  /** Maximum of zones in a network; null: no limit. */
  readonly zones: number | null;
  /** IP addresses that the vendor reserves in each subnet. */
  readonly reservedAddresses: number;
  /** IP addresses per node, including those of its pods if pods use the same subnets. */
  readonly nodeAddresses: number;
  /** Ranges that the vendor reserves. */
  readonly vendorRanges: readonly string[];
}

export const addressing: Readonly<Record<Cloud, Addressing>> = {
  aws: { prefixes: { from: 16, to: 20 }, zones: 4, reservedAddresses: 5, nodeAddresses: 32, vendorRanges: [] },
  google: { prefixes: { from: 16, to: 22 }, zones: null, reservedAddresses: 4, nodeAddresses: 1, vendorRanges: [] },
  azure: {
    prefixes: { from: 16, to: 22 },
    zones: null,
    reservedAddresses: 5,
    nodeAddresses: 1,
    vendorRanges: ["169.254.0.0/16", "172.30.0.0/15", "192.0.2.0/24"],
  },
};
