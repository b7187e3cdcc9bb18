/** The parts of a network's ranges that belong to a zone, on clouds with zonal subnets. */
import { formatRange, parseRange, partOf } from "./ipv4";

/** Ranges of one zone. */
export interface ZoneParts {
  /** One range for each range of the network. */
  readonly privateRanges: readonly string[];
  readonly publicRange: string;
  /** Control plane interfaces and endpoints. */
  readonly internalRange: string;
}

/** The fourth part is reserved, so that a zone can be added later. */
const ZONES = 4;

/**
 * Part `part` of 4 belongs to the zone. In the first range, the private subnet is part 0 of 2 of it, the public one part 8 of 16, the
 * internal one part 36 of 64. In further ranges the whole part is private.
 * @param ranges the network's ranges, in their order
 * @param part the zone's part, from 0
 * @throws RangeError if there is no such part, or no range
 */
export function zoneParts(ranges: readonly string[], part: number): ZoneParts {
  const [first, ...further] = ranges.map((range) => partOf(parseRange(range), part, ZONES));
  if (first === undefined) throw new RangeError("a network has at least one range");
  return {
    privateRanges: [partOf(first, 0, 2), ...further].map(formatRange),
    publicRange: formatRange(partOf(first, 8, 16)),
    internalRange: formatRange(partOf(first, 36, 64)),
  };
}
