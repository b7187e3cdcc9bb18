/** Who reaches the cluster's API and who may do what there, checked as IAM and GKE take it. */

import type { ParsedCluster } from "../../../language/schema/cluster";
import { isToken } from "../../../language/schema/values";
import { contains, parseRange } from "../../../platform/network/ipv4";
import { valueFrom } from "../../../platform/resolve/values";
import type { Access } from "../../../platform/types/shared/cluster";
import type { ValueOrReference } from "../../../platform/types/shared/value";
import type { Report } from "../codes";

/** @see https://cloud.google.com/kubernetes-engine/docs/how-to/authorized-networks#limitations */
const MAX_RANGES = 100;
const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"].map(parseRange);

const members =
  /^(?:(?:user|group|serviceAccount):[^@\s]+@[^@\s]+\.[^@\s.]+|domain:[^@\s]+\.[^@\s.]+|principal(?:Set)?:\/\/iam\.googleapis\.com\/\S+)$/;

/** @param networkRanges how many ranges the network brings beside those that are written */
export function resolveAccess(parsed: ParsedCluster["access"], networkRanges: number, report: Report): Access {
  checkRanges(parsed, networkRanges, report);
  const members = (role: "admins" | "editors" | "viewers"): ValueOrReference[] => {
    const values = parsed[role].map(valueFrom);
    checkMembers(values, role, report);
    return values;
  };
  return {
    endpoint: parsed.endpoint,
    from: parsed.from,
    admins: members("admins"),
    editors: members("editors"),
    viewers: members("viewers"),
  };
}

function checkRanges({ endpoint, from }: ParsedCluster["access"], networkRanges: number, report: Report): void {
  const room = MAX_RANGES - networkRanges;
  if (from.length > room)
    report("B4957", ["access", "from"], { message: `has ${from.length} ranges, where GKE has room for ${room} beside the network's` });
  from.forEach((range, index) => {
    if (isToken(range)) return;
    const refuse = (message: string) => report("B4957", ["access", "from", index], { message, value: range });
    if (range.includes(":")) refuse("is an IPv6 range");
    else if (endpoint === "private" && !privateRanges.some((each) => contains(each, parseRange(range))))
      refuse("is not a private range, and the endpoint is private");
  });
}

function checkMembers(values: readonly ValueOrReference[], role: string, report: Report): void {
  const seen = new Set<string>();
  values.forEach((value, index) => {
    const identity = JSON.stringify(value);
    if (seen.has(identity)) report("B4956", ["access", role, index], { message: "is listed twice", value });
    seen.add(identity);
    if (typeof value !== "string" || isToken(value) || members.test(value)) return;
    report("B4955", ["access", role, index], {
      message: "is not a member of IAM",
      value,
      allowed: "user:, group:, serviceAccount: or domain: with an address, principal:// or principalSet://",
    });
  });
}
