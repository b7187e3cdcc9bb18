/** The parts of a network's ranges that clusters and host groups use for their nodes, on clouds with regional subnets. */
import type { Path } from "../../language/problems/problem";
import { type PinnedChoices, partPath } from "../lock/pinned-choices";
import { compareText } from "../naming/order";
import type { Report } from "../resolve/reporter";
import { formatRange, parseRange, partOf } from "./ipv4";

const PARTS = 16;
const LOAD_BALANCERS = 12;
const PRIVATE_ENDPOINTS = 13;
/** Parts of each range for nodes. */
export const UNIT_PARTS = 12;

/** Parts 0–11 belong to the first range, 12–23 to the second, and so on. */
export function nodeRange(ranges: readonly string[], part: number): string {
  const range = ranges[Math.floor(part / UNIT_PARTS)];
  if (range === undefined) throw new RangeError(`${ranges.length} ranges have no part ${part}`);
  return formatRange(partOf(parseRange(range), part % UNIT_PARTS, PARTS));
}

const partOfFirst = (ranges: readonly string[], part: number): string => {
  if (ranges[0] === undefined) throw new RangeError("a network has at least one range");
  return formatRange(partOf(parseRange(ranges[0]), part, PARTS));
};

export const loadBalancerRange = (ranges: readonly string[]): string => partOfFirst(ranges, LOAD_BALANCERS);
export const privateEndpointRange = (ranges: readonly string[]): string => partOfFirst(ranges, PRIVATE_ENDPOINTS);

/** A cluster or host group that requires a part of a network. */
export interface PartClaim {
  /** Expanded key. Units without a part get theirs in the order of keys, clusters and host groups together. */
  readonly key: string;
  readonly stack: string;
  readonly path: Path;
}

export interface PartNetwork {
  /** Identity. */
  readonly id: string;
  readonly ranges: readonly string[];
  /** Parts that the lock file assigns, including those of units that left the spec. */
  readonly assigned: readonly number[];
}

/** Parts by stack: the pinned part, else the first free one. A claim without a free part is reported. */
export function planParts(
  claims: readonly PartClaim[],
  network: PartNetwork,
  pinned: PinnedChoices,
  report: Report,
): ReadonlyMap<string, number> {
  const taken = new Set(network.assigned);
  const parts = new Map<string, number>();
  const count = UNIT_PARTS * network.ranges.length;
  let next = 0;
  for (const { key, stack, path } of [...claims].sort((a, b) => compareText(a.key, b.key) || compareText(a.stack, b.stack))) {
    const lockPath = partPath(network.id, stack);
    const locked = pinned.locked("part", lockPath);
    while (locked === undefined && taken.has(next)) next++;
    const part = locked ?? next;
    if (part >= count) {
      report("B4025", [...path, "network"], {
        message: `Network ${network.id} has no free subnet range left (${count} of ${count} in use)`,
        value: key,
      });
      continue;
    }
    taken.add(part);
    parts.set(
      stack,
      pinned.pin("part", lockPath, null, () => part),
    );
  }
  return parts;
}
