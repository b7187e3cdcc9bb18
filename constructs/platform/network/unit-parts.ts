/** The parts of a network's ranges that clusters and hypervisors take for their nodes, on clouds whose subnets are regional. */
import type { Path } from "../../language/problems/problem";
import { type PinnedChoices, partPath } from "../lock/pinned-choices";
import { compareText } from "../naming/order";
import type { Report } from "../resolve/reporter";
import { formatRange, parseRange, partOf } from "./ipv4";

const PARTS = 16;
const LOAD_BALANCERS = 12;
const PRIVATE_ENDPOINTS = 13;
/** Parts of each range that are nodes'. */
export const UNIT_PARTS = 12;

/** Parts 0–11 are of the first range, 12–23 of the second, and so on. */
export function nodeRange(ranges: readonly string[], part: number): string {
  const range = ranges[Math.floor(part / UNIT_PARTS)];
  if (range === undefined) throw new RangeError(`${ranges.length} ranges have no part ${part}`);
  return formatRange(partOf(parseRange(range), part % UNIT_PARTS, PARTS));
}

const ofFirst = (ranges: readonly string[], part: number): string => {
  if (ranges[0] === undefined) throw new RangeError("a network has at least one range");
  return formatRange(partOf(parseRange(ranges[0]), part, PARTS));
};

export const loadBalancerRange = (ranges: readonly string[]): string => ofFirst(ranges, LOAD_BALANCERS);
export const privateEndpointRange = (ranges: readonly string[]): string => ofFirst(ranges, PRIVATE_ENDPOINTS);

/** A cluster or hypervisor that wants a part of a network. */
export interface PartClaim {
  /** Expanded key: those without a part are served in its order, clusters and hypervisors together. */
  readonly key: string;
  readonly stack: string;
  readonly path: Path;
}

export interface PartNetwork {
  /** Identity. */
  readonly id: string;
  readonly ranges: readonly string[];
  /** Parts that the lock has given away, also to what left the spec. */
  readonly given: readonly number[];
}

/** Parts by stack; those of the lock stand, the rest takes the first free. A claim that finds none is reported. */
export function planParts(
  claims: readonly PartClaim[],
  network: PartNetwork,
  pinned: PinnedChoices,
  report: Report,
): ReadonlyMap<string, number> {
  const taken = new Set(network.given);
  const parts = new Map<string, number>();
  const most = UNIT_PARTS * network.ranges.length;
  let next = 0;
  for (const { key, stack, path } of [...claims].sort((a, b) => compareText(a.key, b.key) || compareText(a.stack, b.stack))) {
    const lockPath = partPath(network.id, stack);
    const locked = pinned.locked(lockPath) as number | undefined;
    while (locked === undefined && taken.has(next)) next++;
    const part = locked ?? next;
    if (part >= most) {
      report("B4025", [...path, "network"], { message: `Network ${network.id} has no free subnet range left`, value: key });
      continue;
    }
    taken.add(part);
    parts.set(
      stack,
      pinned.pin(lockPath, null, () => part),
    );
  }
  return parts;
}
