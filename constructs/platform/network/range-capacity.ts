/** Whether ranges hold all nodes that pools may grow to. */

import type { Cloud } from "../types/location";
import { addressing } from "./addressing";
import { parseRange } from "./ipv4";

/** A pool, or a group of hosts: `max` nodes spread evenly over `zones`. */
export interface NodeDemand {
  readonly max: number;
  readonly zones: readonly string[];
}

export interface ZoneShortage {
  readonly zone: string;
  readonly needed: number;
  readonly available: number;
}

/** Addresses of ranges that nodes can have. */
export const usableAddresses = (cloud: Cloud, ranges: readonly string[]): number =>
  ranges.reduce((sum, range) => sum + parseRange(range).size - addressing[cloud].keptAddresses, 0);

/** Zones whose private ranges are too small; each node counts its pods too. Sorted by zone. */
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

/** Addresses that a node's pods get where pods have a range of their own: GKE, AKS and own Kubernetes all hand out /24s. */
const PODS_OF_NODE = 256;

/** How many nodes a range of pods, or of nodes on clouds with regional subnets, has room for. */
export const nodesIn = (podRange: string): number => Math.floor(parseRange(podRange).size / PODS_OF_NODE);

/** Nodes that do not fit a unit's own ranges; null where all do. */
export function unitShortage(cloud: Cloud, ranges: { readonly nodes: string; readonly pods: string | null }, max: number): number | null {
  const room = Math.min(usableAddresses(cloud, [ranges.nodes]), ranges.pods === null ? Number.POSITIVE_INFINITY : nodesIn(ranges.pods));
  return max > room ? room : null;
}
