/** The default rule of a network: all ingress is denied and logged. Clusters and host groups add rules for their own machines. */
import { ComputeFirewall } from "@cdktf/provider-google/lib/compute-firewall";
import type { Construct } from "constructs";
import { partName } from "./names";
import type { NetworkScope } from "./network-scope";

/** After every other rule, but before Google's implied rules, which are never logged. */
const LOWEST_PRIORITY = 65_534;

/** A rule contains ranges of one IP version, so IPv6 has its own rule. */
export function denyIngress(scope: Construct, { network, vpc }: NetworkScope): void {
  const families = { ipv4: "0.0.0.0/0", ...(network.ipv6 && { ipv6: "::/0" }) };
  for (const [family, range] of Object.entries(families))
    new ComputeFirewall(scope, `deny-${family}`, {
      name: partName(network, `deny-${family}`),
      description: "Deny and log all other ingress",
      network: vpc.name,
      direction: "INGRESS",
      priority: LOWEST_PRIORITY,
      sourceRanges: [range],
      deny: [{ protocol: "all" }],
      logConfig: { metadata: "INCLUDE_ALL_METADATA" },
    });
}
