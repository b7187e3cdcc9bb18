/** Whether ranges have IP addresses for all nodes of pools at their maximum. */

import type { Cloud } from "../types/location";
import { addressing } from "./addressing";
import { parseRange } from "./ipv4";

/** The nodes of a pool at its maximum, spread evenly over `zones`. */
export interface NodeDemand {
  readonly max: number;
  readonly zones: readonly string[];
}

export interface ZoneShortage {
  readonly zone: string;
  readonly needed: number;
  readonly available: number;
}

/** The number of IP addresses in ranges that nodes can use. */
export const usableAddresses = (cloud: Cloud, ranges: readonly string[]): number =>
  ranges.reduce((sum, range) => sum + parseRange(range).size - addressing[cloud].reservedAddresses, 0);

/** Zones whose private ranges are too small for the nodes and their pods. Sorted by zone. */
export function zoneShortages(
  cloud: Cloud,
  privateRanges: Readonly<Record<string, readonly string[]>>,
  demands: readonly NodeDemand[],
): ZoneShortage[] {
  const needed = new Map<string, number>();
  for (const { max, zones } of demands)
    for (const zone of zones) needed.set(zone, (needed.get(zone) ?? 0) + Math.ceil(max / zones.length) * addressing[cloud].nodeAddresses);
  return Object.keys(privateRanges)
    .sort()
    .map((zone) => ({ zone, needed: needed.get(zone) ?? 0, available: usableAddresses(cloud, privateRanges[zone] ?? []) }))
    .filter((zone) => zone.needed > zone.available);
}

/** IP addresses of a node's pods if pods have their own range: GKE, AKS and self-hosted Kubernetes assign a /24 to each node. */
const POD_ADDRESSES_PER_NODE = 256;

/** The number of nodes whose pods fit into a range. */
export const nodesIn = (podRange: string): number => Math.floor(parseRange(podRange).size / POD_ADDRESSES_PER_NODE);

/** The longest prefix of a range in which the pods of so many nodes fit. */
export const podBitsFor = (nodes: number): number => 24 - Math.ceil(Math.log2(nodes));

export interface UnitShortage {
  /** The number of nodes that fit. */
  readonly capacity: number;
  /** The range that is too small: that of the nodes, or that of their pods. */
  readonly of: "nodes" | "pods";
}

/** Null if all `max` nodes fit into a unit's own ranges. */
export function unitShortage(
  cloud: Cloud,
  ranges: { readonly nodes: string; readonly pods: string | null },
  max: number,
): UnitShortage | null {
  const nodes = usableAddresses(cloud, [ranges.nodes]);
  const pods = ranges.pods === null ? Number.POSITIVE_INFINITY : nodesIn(ranges.pods);
  const capacity = Math.min(nodes, pods);
  return max > capacity ? { capacity, of: nodes <= pods ? "nodes" : "pods" } : null;
}
