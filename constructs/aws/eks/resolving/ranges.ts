/** What a cluster wants of its network: zones enough, and a range beside it for services. */
import type { ParsedCluster } from "../../../language/schema/cluster";
import { bitsOf, contains, overlap, parseRange } from "../../../platform/network/ipv4";
import type { AwsExistingNetwork, AwsManagedNetwork } from "../../../platform/types/aws/network";
import type { Report } from "../codes";

export const DEFAULT_SERVICES = "172.20.0.0/16";
const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"].map(parseRange);

/** @see https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html */
export function resolveServices(parsed: ParsedCluster["ranges"], network: AwsManagedNetwork | AwsExistingNetwork, report: Report): string {
  if (parsed.pods !== undefined)
    report("B4057", ["ranges", "pods"], {
      message: "is not a setting of EKS: pods take addresses of the network's subnets",
      value: parsed.pods,
      fix: "leave ranges.pods out; name existing.pods in the network for subnets of their own",
    });
  const services = parsed.services ?? DEFAULT_SERVICES;
  const refuse = (message: string) => report("B4057", ["ranges", "services"], { message, value: services });
  if (parsed.services !== undefined && network.ipv6) refuse("is written, and EKS itself assigns it on clusters with IPv6");
  const range = parseRange(services);
  const bits = bitsOf(range);
  if (bits < 12 || bits > 24) refuse(`is a /${bits}; EKS takes /12 to /24`);
  if (!privateRanges.some((each) => contains(each, range))) refuse("is not within the private ranges of IPv4");
  const taken = network.kind === "managed" && !network.ipv6 ? network.ranges.find((each) => overlap(parseRange(each), range)) : undefined;
  if (taken !== undefined) refuse(`overlaps ${taken}, a range of the network`);
  return services;
}

/** Fewer zones than EKS takes are told here, not minutes into an apply. */
export function checkZones(network: AwsManagedNetwork | AwsExistingNetwork, report: Report): void {
  const zones = network.kind === "managed" ? network.zones : network.privateSubnets;
  if (zones.length < 2)
    report("B4618", ["network"], { message: `is in ${zones.length} zone`, value: network.key, allowed: "2 zones or more" });
}
