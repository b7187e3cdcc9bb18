/** From where the cluster's API is reached, and who may do what there, as GKE and IAM take it. */
import type { ParsedCluster } from "../../../language/schema/cluster";
import { isToken } from "../../../language/schema/values";
import { contains, parseRange } from "../../../platform/network/ipv4";
import type { PrincipalRule } from "../../../platform/resolve/access";
import type { Report } from "../codes";

/** @see https://cloud.google.com/kubernetes-engine/docs/how-to/authorized-networks#limitations */
const MAX_RANGES = 100;
const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"].map(parseRange);

/** Principals as IAM names them, never everyone. */
export const members: PrincipalRule = {
  form: /^(?:(?:user|group|serviceAccount):[^@\s]+@[^@\s]+\.[^@\s.]+|domain:[^@\s]+\.[^@\s.]+|principal(?:Set)?:\/\/iam\.googleapis\.com\/\S+)$/,
  refusal: {
    message: "is not a member of IAM",
    allowed: "user:, group:, serviceAccount: or domain: with an address, principal:// or principalSet://",
    fix: "write for example group:platform@example.org, user:jo@example.org or serviceAccount:ci@shop-prod.iam.gserviceaccount.com",
  },
};

/** @param networkRanges how many ranges the network brings in addition to those that are written */
export function checkEndpoint({ endpoint, from }: ParsedCluster["access"], networkRanges: number, report: Report): void {
  const room = MAX_RANGES - networkRanges;
  if (from.length > room)
    report("B4056", ["access", "from"], { message: `has ${from.length} ranges, where GKE has room for ${room} beside the network's` });
  from.forEach((range, index) => {
    if (isToken(range)) return;
    const refuse = (message: string) => report("B4056", ["access", "from", index], { message, value: range });
    if (range.includes(":")) refuse("is an IPv6 range");
    else if (endpoint === "private" && !privateRanges.some((each) => contains(each, parseRange(range))))
      refuse("is not a private range, and the endpoint is private");
  });
}
