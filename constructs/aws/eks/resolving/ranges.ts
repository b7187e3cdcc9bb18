/** Requirements on a cluster's network: a service range that does not overlap it. */
import type { ParsedCluster } from "../../../language/schema/cluster";
import { bitsOf, contains, overlap, parseRange } from "../../../platform/network/ipv4";
import type { AwsExistingNetwork, AwsManagedNetwork } from "../../../platform/types/aws/network";
import type { Report } from "../codes";

export const DEFAULT_SERVICES = "172.20.0.0/16";
const PRIVATE = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"];
const privateRanges = PRIVATE.map(parseRange);

/** @see https://docs.aws.amazon.com/eks/latest/APIReference/API_KubernetesNetworkConfigRequest.html */
export function resolveServices(parsed: ParsedCluster["ranges"], network: AwsManagedNetwork | AwsExistingNetwork, report: Report): string {
  if (parsed.pods !== undefined)
    report("B4057", ["ranges", "pods"], {
      message: "EKS does not support ranges.pods, because pods use addresses of the network's subnets",
      value: parsed.pods,
      fix: "remove ranges.pods; for separate subnets, list them under existing.pods of the network",
    });
  const services = parsed.services ?? DEFAULT_SERVICES;
  const refuse = (message: string, allowed?: string) =>
    report("B4057", ["ranges", "services"], { message, value: services, ...(allowed !== undefined && { allowed }) });
  if (parsed.services !== undefined && network.ipv6) refuse("EKS assigns the service range of clusters with IPv6 itself");
  const range = parseRange(services);
  const bits = bitsOf(range);
  if (bits < 12 || bits > 24) refuse(`EKS does not support a service range of size /${bits}`, "/12 to /24");
  if (!privateRanges.some((each) => contains(each, range)))
    refuse("The service range must be within a private IPv4 range", PRIVATE.join(", "));
  const taken = network.kind === "managed" && !network.ipv6 ? network.ranges.find((each) => overlap(parseRange(each), range)) : undefined;
  if (taken !== undefined) refuse(`The service range overlaps ${taken}, a range of network ${network.key}`);
  return services;
}
