/** Who reaches the cluster's API and who may do what there, checked as Entra and AKS take it. */
import ipaddr from "ipaddr.js";
import type { ParsedCluster } from "../../../language/schema/cluster";
import { isToken } from "../../../language/schema/values";
import { valueFrom } from "../../../platform/resolve/values";
import type { Access } from "../../../platform/types/shared/cluster";
import type { ValueOrReference } from "../../../platform/types/shared/value";
import type { Report } from "../codes";

/** @see https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges */
const MAX_RANGES = 200;
const OBJECT_ID = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const roles = ["admins", "editors", "viewers"] as const;

/** @param networkKind of the cluster's network: the rules of an existing one are those of others */
export function resolveAccess(parsed: ParsedCluster["access"], networkKind: "managed" | "existing", report: Report): Access {
  checkRanges(parsed, networkKind, report);
  const principals = (role: (typeof roles)[number]): ValueOrReference[] => {
    const values = parsed[role].map(valueFrom);
    checkPrincipals(values, role, report);
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

function checkRanges({ endpoint, from }: ParsedCluster["access"], networkKind: "managed" | "existing", report: Report): void {
  const refuse = (message: string) => report("B5205", ["access", "from"], { message, value: from });
  if (endpoint === "public" && from.length === 0)
    report("B5205", ["access", "from"], { message: "is missing: without it the public endpoint is open to the whole internet" });
  if (endpoint === "public" && from.length > MAX_RANGES) refuse(`has ${from.length} ranges, where AKS takes ${MAX_RANGES}`);
  if (endpoint === "private" && from.length > 0 && networkKind === "existing")
    refuse("cannot be let in: the network's rules are those of whoever made it");
  from.forEach((range, index) => {
    if (!isToken(range) && ipaddr.parseCIDR(range)[0].kind() === "ipv6")
      report("B5205", ["access", "from", index], { message: "is an IPv6 range, and the endpoint has IPv4 alone", value: range });
  });
}

function checkPrincipals(values: readonly ValueOrReference[], role: string, report: Report): void {
  const seen = new Set<string>();
  values.forEach((value, index) => {
    const identity = JSON.stringify(value).toLowerCase();
    if (seen.has(identity)) report("B5204", ["access", role, index], { message: "is listed twice", value });
    seen.add(identity);
    if (typeof value === "string" && !isToken(value) && !OBJECT_ID.test(value))
      report("B5203", ["access", role, index], { message: "is not an Entra object id", value });
  });
}
