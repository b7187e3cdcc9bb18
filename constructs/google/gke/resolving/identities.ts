/** Decides workload identities: Kubernetes service accounts with IAM roles. */

import type { Path } from "../../../language/problems/problem";
import type { ParsedCluster } from "../../../language/schema/cluster";
import { compareText } from "../../../platform/naming/order";
import { valueFrom } from "../../../platform/resolve/values";
import type { GkeIdentity, GoogleGrant } from "../../../platform/types/google/cluster";
import type { Report } from "../codes";
import { grantForms, grantTarget } from "../grant-targets";

type Written = NonNullable<ParsedCluster["identities"][string]["google"]>[number];

/** Predefined roles, and custom roles of a project or organization. */
const role = /^(?:roles|projects\/[a-z0-9.:-]+\/roles|organizations\/\d+\/roles)\/[\w.]+$/;

/** Sorted by namespace and name. */
export function resolveIdentities(parsed: ParsedCluster["identities"], report: Report): GkeIdentity[] {
  return Object.keys(parsed)
    .sort(compareText)
    .flatMap((key): GkeIdentity[] => {
      const google = parsed[key]?.google;
      if (google === undefined) {
        report("B4058", ["identities", key], {
          message: `Identity ${key} has no entry for google`,
          value: parsed[key],
          fix: "add google: [{ role, on }], or remove the identity",
        });
        return [];
      }
      const [namespace = "", serviceAccount = ""] = key.split("/");
      return [{ namespace, serviceAccount, grants: grantsOf(google, ["identities", key, "google"], report) }];
    });
}

function grantsOf(written: readonly Written[], path: Path, report: Report): GoogleGrant[] {
  const seen = new Set<string>();
  return written.flatMap((each, index): GoogleGrant[] => {
    const at = (field: string) => [...path, index, field];
    const on = valueFrom(each.on);
    if (!role.test(each.role)) report("B4964", at("role"), { message: "role is not an IAM role", value: each.role });
    if (typeof on !== "string" || grantTarget(on) === null) {
      const message =
        typeof on === "string"
          ? "on is not a resource that roles can be granted on"
          : "on cannot be a reference, which is unknown until apply";
      report("B4964", at("on"), { message, value: on, allowed: grantForms.join(", ") });
      return [];
    }
    const identity = `${each.role} ${on}`;
    if (seen.has(identity)) report("B4964", [...path, index], { message: "The grant is listed twice", value: each });
    seen.add(identity);
    return [{ role: each.role, on }];
  });
}
