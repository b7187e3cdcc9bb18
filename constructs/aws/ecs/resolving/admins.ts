/** Who administers a cluster: roles and users that may take on its role for that. */

import type { ParsedCluster } from "../../../language/schema/cluster";
import { valueFrom } from "../../../platform/resolve/values";
import type { ValueOrReference } from "../../../platform/types/shared/value";
import { allowedPrincipals, principalFaults } from "../../iam/principals";
import type { Report } from "../codes";

export function resolveAdmins({ admins }: ParsedCluster["access"], partition: string, report: Report): readonly ValueOrReference[] {
  const values = admins.map(valueFrom);
  for (const { index, value, kind } of principalFaults(values, partition)) {
    if (kind === "twice") report("B4714", ["access", "admins", index], { message: "is listed twice", value });
    else
      report("B4713", ["access", "admins", index], {
        message: "is not the ARN of a role or user",
        value,
        allowed: allowedPrincipals(partition),
      });
  }
  return values;
}
