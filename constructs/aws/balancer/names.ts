/** Names of load balancers and target groups, as ELB takes them: letters, digits and hyphens. */
import { createHash } from "node:crypto";
import { canonicalJson } from "../../platform/naming/canonical-json";
import { nameLimit, vendorName } from "../../platform/naming/names";

/** ELB keeps this beginning for itself. */
const RESERVED = "internal-";

/** The name of a balancer. */
export const balancerName = (whole: string): string => vendorName("load-balancer", whole.startsWith(RESERVED) ? `lb-${whole}` : whole);

const DIGITS = 6;

/**
 * The name of a target group. It ends in digits of everything that replaces the group, so that the new one is there before a listener lets
 * go of the old one, which ELB does not delete before.
 */
export function targetGroupName(whole: string, replacing: readonly unknown[]): string {
  const digits = createHash("sha256")
    .update(canonicalJson([whole, ...replacing]))
    .digest("hex")
    .slice(0, DIGITS);
  return `${whole.slice(0, nameLimit("target-group") - DIGITS - 1).replace(/-+$/, "")}-${digits}`;
}
