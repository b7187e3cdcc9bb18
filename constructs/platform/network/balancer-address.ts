/** Private addresses of load balancers, on clouds that have to be told one. */
import { endOf, formatRange, parseRange } from "./ipv4";

/** Balancers that one unit can have. */
export const BALANCER_SLOTS = 16;

/** The last address of a range is not usable. */
const LAST = 2;
/** The first addresses stay free for balancers that take the next free one by themselves. */
const LEFT_FREE = 16;

/**
 * From the end of the range down, so that addresses never move when another unit comes or goes.
 * @param part of the network that the unit has, which no other unit ever gets
 * @returns null if the range has no room for that many
 */
export function balancerAddress(range: string, part: number, slot: number): string | null {
  const { start, ...whole } = parseRange(range);
  const address = endOf({ start, ...whole }) - LAST - (part * BALANCER_SLOTS + slot);
  return address < start + LEFT_FREE ? null : formatRange({ start: address, size: 1 }).replace("/32", "");
}
