/** IPv6 ranges of subnets, cut from the /56 that AWS assigns to a network: each zone and kind has reserved positions, so that new subnets do not move existing ones. */

export type SubnetKind = "private" | "public" | "internal";

/** A /56 contains 256 ranges of size /64. */
const RANGES_PER_ZONE = 64;

/** Where a zone's ranges of each kind begin. A network has one private subnet in each zone for each of its ranges, at most 5. */
const firstOfKind: Readonly<Record<SubnetKind, number>> = { private: 0, public: 32, internal: 48 };

/**
 * Index of a subnet's /64 within the network's /56.
 * @param part the zone's part of the network, from 0
 * @param rangeIndex from 0, in the network's list of ranges
 */
export const ipv6Index = (kind: SubnetKind, part: number, rangeIndex = 0): number =>
  part * RANGES_PER_ZONE + firstOfKind[kind] + rangeIndex;
