/** Whom a load balancer for HTTP from the internet answers: a policy at Google's edge, since targets see the proxies alone. */
import { ComputeSecurityPolicy } from "@cdktf/provider-google/lib/compute-security-policy";
import type { Construct } from "constructs";
import type { GoogleProxyBalancer } from "../../platform/types/google/balancer";
import { partName } from "./names";

/** Ranges that one rule compares. @see https://cloud.google.com/armor/quotas */
const RANGES_OF_RULE = 10;
const FIRST_PRIORITY = 1000;
const LAST_PRIORITY = 2_147_483_647;
const EVERYONE = ["0.0.0.0/0", "::/0"];

/** Null: everyone. */
export function clientPolicy(scope: Construct, balancer: GoogleProxyBalancer): string | null {
  const sources = balancer.clients.sources ?? [];
  if (sources.some((source) => EVERYONE.includes(source))) return null;
  const rules = [];
  for (let first = 0; first < sources.length; first += RANGES_OF_RULE)
    rules.push(rule("allow", FIRST_PRIORITY + rules.length, sources.slice(first, first + RANGES_OF_RULE), "Clients"));
  return new ComputeSecurityPolicy(scope, "clients", {
    name: partName(balancer),
    type: "CLOUD_ARMOR",
    rule: [...rules, rule("deny(403)", LAST_PRIORITY, ["*"], "Everyone else")],
  }).id;
}

const rule = (action: string, priority: number, ranges: readonly string[], description: string) => ({
  action,
  priority,
  description,
  match: { versionedExpr: "SRC_IPS_V1", config: { srcIpRanges: [...ranges] } },
});
