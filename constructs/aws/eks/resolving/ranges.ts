/** What a cluster wants of its network: zones enough, and a range beside it for services. */
import ipaddr from "ipaddr.js";
import type { ParsedCluster } from "../../../language/schema/cluster";
import type { AwsExistingNetwork, AwsManagedNetwork } from "../../../platform/types/aws/network";
import type { Report } from "../codes";

export const DEFAULT_SERVICES = "172.20.0.0/16";
const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];

/** @see https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html */
export function resolveServices(parsed: ParsedCluster["ranges"], network: AwsManagedNetwork | AwsExistingNetwork, report: Report): string {
  if (parsed.pods !== undefined) report("B4609", ["ranges", "pods"], { message: "is not a setting of EKS", value: parsed.pods });
  const services = parsed.services ?? DEFAULT_SERVICES;
  const refuse = (message: string) => report("B4608", ["ranges", "services"], { message, value: services });
  if (parsed.services !== undefined && network.ipv6) refuse("is written, and EKS itself assigns it on clusters with IPv6");
  const bits = Number(services.split("/")[1]);
  if (bits < 12 || bits > 24) refuse(`is a /${bits}; EKS takes /12 to /24`);
  if (!privateRanges.some((range) => contains(range, services))) refuse("is not within the private ranges of IPv4");
  const taken = network.kind === "managed" && !network.ipv6 ? network.ranges.find((range) => overlap(range, services)) : undefined;
  if (taken !== undefined) refuse(`overlaps ${taken}, a range of the network`);
  return services;
}

/** Fewer zones than EKS takes are told here, not minutes into an apply. */
export function checkZones(network: AwsManagedNetwork | AwsExistingNetwork, report: Report): void {
  const zones = network.kind === "managed" ? network.zones : network.privateSubnets;
  if (zones.length < 2)
    report("B4618", ["network"], { message: `is in ${zones.length} zone`, value: network.key, allowed: "2 zones or more" });
}

const contains = (outer: string, inner: string): boolean => {
  const [address, bits] = ipaddr.IPv4.parseCIDR(inner);
  const [start, length] = ipaddr.IPv4.parseCIDR(outer);
  return bits >= length && address.match(start, length);
};

const overlap = (a: string, b: string): boolean => contains(a, b) || contains(b, a);
