/** IPv6 ranges of subnets, cut from the /56 that AWS assigns to a network: each zone and kind has places of its own, so that growth moves none. */

export type SubnetKind = "private" | "public" | "internal";

/** Of the 256 ranges of 64 bits that a /56 has. */
const RANGES_PER_ZONE = 64;

/** Where a zone's ranges of each kind begin. A network has one private subnet a zone for each of its ranges, at most 5. */
const firstOfKind: Readonly<Record<SubnetKind, number>> = { private: 0, public: 32, internal: 48 };

/**
 * Which /64 a subnet has.
 * @param zoneIndex from 0, in the network's list of zones
 * @param rangeIndex from 0, in the network's list of ranges
 */
export const ipv6Place = (kind: SubnetKind, zoneIndex: number, rangeIndex = 0): number =>
  zoneIndex * RANGES_PER_ZONE + firstOfKind[kind] + rangeIndex;
