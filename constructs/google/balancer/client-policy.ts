/** Restricts the clients of an internet-facing HTTP load balancer: a Cloud Armor policy, because targets only see the addresses of the proxies. */
import { ComputeSecurityPolicy } from "@cdktf/provider-google/lib/compute-security-policy";
import type { Construct } from "constructs";
import type { GoogleProxyBalancer } from "../../platform/types/google/balancer";
import { partName } from "./names";

/** The most ranges in one rule. @see https://cloud.google.com/armor/quotas */
const RANGES_PER_RULE = 10;
const FIRST_PRIORITY = 1000;
const LAST_PRIORITY = 2_147_483_647;
const ANY_ADDRESS = ["0.0.0.0/0", "::/0"];

/** Null if every client is allowed. */
export function clientPolicy(scope: Construct, balancer: GoogleProxyBalancer): string | null {
  const sources = balancer.clients.sources ?? [];
  if (sources.some((source) => ANY_ADDRESS.includes(source))) return null;
  const rules = [];
  for (let first = 0; first < sources.length; first += RANGES_PER_RULE)
    rules.push(rule("allow", FIRST_PRIORITY + rules.length, sources.slice(first, first + RANGES_PER_RULE), "Allow clients"));
  return new ComputeSecurityPolicy(scope, "clients", {
    name: partName(balancer),
    type: "CLOUD_ARMOR",
    rule: [...rules, rule("deny(403)", LAST_PRIORITY, ["*"], "Deny all other clients")],
  }).id;
}

const rule = (action: string, priority: number, ranges: readonly string[], description: string) => ({
  action,
  priority,
  description,
  match: { versionedExpr: "SRC_IPS_V1", config: { srcIpRanges: [...ranges] } },
});
