/** Checks the ranges that reach the cluster's API and the principals that have access to it. */
import type { ParsedCluster } from "../../../language/schema/cluster";
import { isToken } from "../../../language/schema/values";
import { contains, parseRange } from "../../../platform/network/ipv4";
import type { PrincipalRule } from "../../../platform/resolve/access";
import type { Report } from "../codes";

/** @see https://cloud.google.com/kubernetes-engine/docs/how-to/authorized-networks#limitations */
const MAX_RANGES = 100;
const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"].map(parseRange);

/** Principals as IAM names them. `allUsers` and `allAuthenticatedUsers` are refused. */
export const members: PrincipalRule = {
  form: /^(?:(?:user|group|serviceAccount):[^@\s"\\`${}]+@[\w-]+(?:\.[\w-]+)+|domain:[\w-]+(?:\.[\w-]+)+|principal(?:Set)?:\/\/iam\.googleapis\.com\/[^\s"\\`${}]+)$/,
  refusal: {
    message: "The principal is not an IAM member",
    allowed: "user:ADDRESS, group:ADDRESS, serviceAccount:ADDRESS, domain:NAME, principal://… or principalSet://…",
    fix: "write for example group:platform@example.org, user:jo@example.org or serviceAccount:ci@shop-prod.iam.gserviceaccount.com",
  },
};

/** @param networkRanges the number of ranges of the network, which count towards the limit */
export function checkEndpoint({ endpoint, from }: ParsedCluster["access"], networkRanges: number, report: Report): void {
  const available = MAX_RANGES - networkRanges;
  if (from.length > available)
    report("B4056", ["access", "from"], {
      message: `access.from lists ${from.length} ranges, but GKE allows ${available} in addition to those of the network`,
    });
  from.forEach((range, index) => {
    if (isToken(range)) return;
    const refuse = (message: string) => report("B4056", ["access", "from", index], { message, value: range });
    if (range.includes(":")) refuse("GKE does not support IPv6 ranges in access.from");
    else if (endpoint === "private" && !privateRanges.some((each) => contains(each, parseRange(range))))
      refuse("A private endpoint does not accept a public range");
  });
}
