/** The private subnets of some of a network's zones. */
import type { AwsNetworkLinks } from "../../contracts/network";

/**
 * All subnets of each zone, in the order of the zones.
 * @param path of what stands in them, for the message
 * @throws Error where the network lacks one, which resolving finds before
 */
export function privateSubnetsOf({ privateSubnets }: AwsNetworkLinks, zones: readonly string[], path: string): string[] {
  return zones.flatMap((zone) => {
    const found = privateSubnets[zone];
    if (found === undefined || found.length === 0) throw new Error(`${path} wants zone ${zone}, which its network lacks`);
    return found;
  });
}
