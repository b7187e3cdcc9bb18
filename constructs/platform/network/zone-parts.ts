/** The parts of a network's ranges that belong to a zone, on clouds whose subnets are zonal. */
import { formatRange, parseRange, partOf } from "./ipv4";

/** Ranges of one zone. */
export interface ZoneParts {
  /** One of the first range, one more for each further range of the network. */
  readonly privateRanges: readonly string[];
  readonly publicRange: string;
  /** Control plane interfaces and endpoints. */
  readonly internalRange: string;
}

/** A fourth zone takes the part that is kept for it. */
const ZONES = 4;

/**
 * Part `zoneIndex` of 4 belongs to the zone: private is part 0 of 2 in it, public part 8 of 16, internal part 36 of 64. Of further ranges
 * the zone's part is private as a whole.
 * @param ranges of the network, the first first
 * @param zoneIndex from 0, in the network's list of zones
 * @throws RangeError where there is no such zone, or no range
 */
export function zoneParts(ranges: readonly string[], zoneIndex: number): ZoneParts {
  const [first, ...further] = ranges.map((range) => partOf(parseRange(range), zoneIndex, ZONES));
  if (first === undefined) throw new RangeError("a network has at least one range");
  return {
    privateRanges: [partOf(first, 0, 2), ...further].map(formatRange),
    publicRange: formatRange(partOf(first, 8, 16)),
    internalRange: formatRange(partOf(first, 36, 64)),
  };
}
