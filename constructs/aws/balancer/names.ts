/** Names of load balancers and target groups. ELB allows letters, digits and hyphens. */
import { createHash } from "node:crypto";
import { canonicalJson } from "../../platform/naming/canonical-json";
import { nameLimit, vendorName } from "../../platform/naming/names";

/** ELB reserves this prefix. */
const RESERVED = "internal-";

/** The name of a balancer. */
export const balancerName = (whole: string): string => vendorName("load-balancer", whole.startsWith(RESERVED) ? `lb-${whole}` : whole);

const HASH_LENGTH = 6;

/**
 * The name of a target group. It ends in a hash of everything that replaces the group, so that the new group can exist before the old one
 * is deleted: ELB does not delete a group that a listener uses.
 */
export function targetGroupName(whole: string, replacing: readonly unknown[]): string {
  const hash = createHash("sha256")
    .update(canonicalJson([whole, ...replacing]))
    .digest("hex")
    .slice(0, HASH_LENGTH);
  return `${whole.slice(0, nameLimit("target-group") - HASH_LENGTH - 1).replace(/-+$/, "")}-${hash}`;
}
