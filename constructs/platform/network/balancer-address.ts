/** Private IP addresses of load balancers, on clouds that require an explicit one. */
import { endOf, formatRange, parseRange } from "./ipv4";

/** Maximum of load balancers in one unit. */
export const BALANCER_SLOTS = 16;

/** The last address of a range is not usable. */
const LAST = 2;
/** The first addresses stay free for load balancers to which the cloud assigns the next free address. */
const FREE_FOR_CLOUD = 16;

/**
 * Counts down from the end of the range, so that addresses do not change when another unit is added or removed.
 * @param part the unit's part of the network, which no other unit ever gets
 * @returns null if the range is too small
 */
export function balancerAddress(range: string, part: number, slot: number): string | null {
  const { start, ...whole } = parseRange(range);
  const address = endOf({ start, ...whole }) - LAST - (part * BALANCER_SLOTS + slot);
  return address < start + FREE_FOR_CLOUD ? null : formatRange({ start: address, size: 1 }).replace("/32", "");
}
