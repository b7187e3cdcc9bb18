/** Access to a cluster's API: the same on all orchestrators, except for how their clouds name principals. */
import type { ParsedCluster } from "../../language/schema/cluster";
import type { Access } from "../types/shared/cluster";
import type { ValueOrReference } from "../types/shared/value";
import type { Found } from "./reporter";
import type { ReportOf } from "./resource-reporter";
import { isLiteral, valueFrom } from "./values";

export type Role = "admins" | "editors" | "viewers";

/** How a cloud names principals. */
export interface PrincipalRule {
  readonly form: RegExp;
  /** Reported for values of another form. */
  readonly refusal: Omit<Found, "value">;
}

export function resolveAccess(parsed: ParsedCluster["access"], rule: PrincipalRule, report: ReportOf<never>): Access {
  const principals = (role: Role) => resolvePrincipals(parsed, role, rule, report);
  return {
    endpoint: parsed.endpoint,
    from: parsed.from,
    admins: principals("admins"),
    editors: principals("editors"),
    viewers: principals("viewers"),
  };
}

/** Values that are known only at apply are not checked. */
export function resolvePrincipals(
  parsed: ParsedCluster["access"],
  role: Role,
  { form, refusal }: PrincipalRule,
  report: ReportOf<never>,
): ValueOrReference[] {
  const values = parsed[role].map(valueFrom);
  values.forEach((value, index) => {
    if (isLiteral(value) && !form.test(value)) report("B4055", ["access", role, index], { ...refusal, value });
  });
  return values;
}
