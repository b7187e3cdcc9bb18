/** What a network lets in of itself: nothing, and each attempt is logged. Clusters and hosts open what they need to their own machines. */
import { ComputeFirewall } from "@cdktf/provider-google/lib/compute-firewall";
import type { Construct } from "constructs";
import { partName } from "./names";
import type { NetworkScope } from "./network-scope";

/** After every other rule, and before those that Google implies and never logs. */
const LAST = 65_534;

/** IPv6 rules are rules of their own: one rule holds ranges of one kind. */
export function denyIngress(scope: Construct, { network, vpc }: NetworkScope): void {
  const families = { ipv4: "0.0.0.0/0", ...(network.ipv6 && { ipv6: "::/0" }) };
  for (const [family, range] of Object.entries(families))
    new ComputeFirewall(scope, `deny-${family}`, {
      name: partName(network, `deny-${family}`),
      description: "Lets nothing in that no other rule lets in, and logs it",
      network: vpc.name,
      direction: "INGRESS",
      priority: LAST,
      sourceRanges: [range],
      deny: [{ protocol: "all" }],
      logConfig: { metadata: "INCLUDE_ALL_METADATA" },
    });
}
