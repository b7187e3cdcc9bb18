/** Who reaches the cluster's API and who may do what there, checked as IAM and EKS take it. */
import ipaddr from "ipaddr.js";
import type { ParsedCluster } from "../../../language/schema/cluster";
import { isToken } from "../../../language/schema/values";
import type { Access } from "../../../platform/types/shared/cluster";
import type { ValueOrReference } from "../../../platform/types/shared/value";
import { allowedPrincipals, principalFaults } from "../../iam/principals";
import type { Report } from "../codes";
import { valueFrom } from "./value";

/** EKS takes no more ranges. */
const MAX_RANGES = 40;
const roles = ["admins", "editors", "viewers"] as const;

export function resolveAccess(parsed: ParsedCluster["access"], partition: string, ipv6: boolean, report: Report): Access {
  checkRanges(parsed, ipv6, report);
  const principals = (role: (typeof roles)[number]): ValueOrReference[] => {
    const values = parsed[role].map(valueFrom);
    checkPrincipals(values, role, partition, report);
    return values;
  };
  return {
    endpoint: parsed.endpoint,
    from: parsed.from,
    admins: principals("admins"),
    editors: principals("editors"),
    viewers: principals("viewers"),
  };
}

function checkRanges({ endpoint, from }: ParsedCluster["access"], ipv6: boolean, report: Report): void {
  if (endpoint === "public" && from.length === 0)
    report("B4607", ["access", "from"], { message: "is missing: without it the public endpoint is open to the whole internet" });
  if (endpoint === "public" && from.length > MAX_RANGES)
    report("B4607", ["access", "from"], { message: `has ${from.length} ranges, where EKS takes ${MAX_RANGES}`, value: from.length });
  if (ipv6) return;
  from.forEach((range, index) => {
    if (!isToken(range) && ipaddr.parseCIDR(range)[0].kind() === "ipv6")
      report("B4607", ["access", "from", index], { message: "is an IPv6 range, and the cluster's network has no IPv6", value: range });
  });
}

function checkPrincipals(values: readonly ValueOrReference[], role: string, partition: string, report: Report): void {
  const allowed = allowedPrincipals(partition);
  for (const { index, value, kind } of principalFaults(values, partition)) {
    if (kind === "twice") report("B4606", ["access", role, index], { message: "is listed twice", value });
    else report("B4605", ["access", role, index], { message: "is not the ARN of a role or user", value, allowed });
  }
}
