/** IPv6 ranges of subnets, cut from a network's /48: each unit and kind has a place of its own, so that growth moves none. */

const LOAD_BALANCERS = 0xfffe;

/** The /64 of a unit's nodes. @param part of the network, from 0 */
export const nodeIpv6Range = (networkRange: string, part: number): string => subnetRange(networkRange, part);

export const loadBalancerIpv6Range = (networkRange: string): string => subnetRange(networkRange, LOAD_BALANCERS);

/** @param networkRange as resolving writes it: three groups and `::/48` */
function subnetRange(networkRange: string, place: number): string {
  const [network, rest] = networkRange.split("::/");
  if (network === undefined || rest !== "48") throw new RangeError(`${networkRange} is no /48 of a network`);
  return place === 0 ? `${network}::/64` : `${network}:${place.toString(16)}::/64`;
}
