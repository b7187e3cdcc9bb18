/** A subnet for machines: private access to Google APIs, flow logs, and no external IPv6 addresses. */
import { ComputeSubnetwork } from "@cdktf/provider-google/lib/compute-subnetwork";
import type { Construct } from "constructs";

export interface SubnetProps {
  /** The vendor name. */
  readonly name: string;
  /** A change replaces the subnet. */
  readonly description: string;
  readonly network: string;
  readonly region: string;
  readonly range: string;
  /** Secondary ranges by name. */
  readonly secondary?: Readonly<Record<string, string>>;
  readonly ipv6: boolean;
}

/** Half of the packets are sampled, aggregated over five seconds. */
const flowLogs = { aggregationInterval: "INTERVAL_5_SEC", flowSampling: 0.5, metadata: "INCLUDE_ALL_METADATA" };

export function machineSubnet(scope: Construct, id: string, props: SubnetProps): ComputeSubnetwork {
  const { name, description, network, region, range, secondary = {}, ipv6 } = props;
  return new ComputeSubnetwork(scope, id, {
    name,
    description,
    network,
    region,
    ipCidrRange: range,
    privateIpGoogleAccess: true,
    logConfig: flowLogs,
    secondaryIpRange: Object.entries(secondary).map(([rangeName, ipCidrRange]) => ({ rangeName, ipCidrRange })),
    // Without it, ranges that are removed from the configuration would stay.
    sendSecondaryIpRangeIfEmpty: true,
    ...(ipv6
      ? { stackType: "IPV4_IPV6", ipv6AccessType: "INTERNAL", privateIpv6GoogleAccess: "ENABLE_OUTBOUND_VM_ACCESS_TO_GOOGLE" }
      : { stackType: "IPV4_ONLY" }),
  });
}
