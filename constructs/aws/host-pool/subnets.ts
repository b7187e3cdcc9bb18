/** The private subnets in some zones of a network. */
import type { AwsNetworkLinks } from "../../contracts/network";

/**
 * All subnets of each zone, in the order of the zones.
 * @param path of the pool in the spec, for the message
 * @throws Error if the network has no subnet in a zone, which resolving reports before
 */
export function privateSubnetsOf({ privateSubnets }: AwsNetworkLinks, zones: readonly string[], path: string): string[] {
  return zones.flatMap((zone) => {
    const found = privateSubnets[zone];
    if (found === undefined || found.length === 0)
      throw new Error(`${path} is in zone ${zone}, in which its network has no private subnet`);
    return found;
  });
}
