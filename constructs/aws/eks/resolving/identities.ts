/** Workload identities: service accounts with permissions in AWS. */

import type { ParsedCluster } from "../../../language/schema/cluster";
import { SYSTEM_NAMESPACE } from "../../../platform/resolve/charts";
import { valueFrom } from "../../../platform/resolve/values";
import type { EksCluster } from "../../../platform/types/aws/cluster";
import { AUTOSCALER } from "../builtin-charts";
import type { Report } from "../codes";
import { managedAddon } from "../managed-addons";

type Identity = EksCluster["identities"][number];
type AwsEntry = NonNullable<ParsedCluster["identities"][string]["aws"]>;

/** Sorted by namespace and name. `addons` and `charts` are the names of those that the cluster has. */
export function resolveIdentities(
  parsed: ParsedCluster["identities"],
  present: { readonly addons: readonly string[]; readonly charts: readonly string[] },
  report: Report,
): Identity[] {
  const taken = new Set(present.addons.map((name) => `${SYSTEM_NAMESPACE}/${managedAddon(name)?.rights?.serviceAccount ?? ""}`));
  if (present.charts.includes(AUTOSCALER)) taken.add(`${SYSTEM_NAMESPACE}/${AUTOSCALER}`);
  return Object.keys(parsed)
    .sort()
    .flatMap((key): Identity[] => {
      const aws = parsed[key]?.aws;
      if (aws === undefined)
        report("B4058", ["identities", key], {
          message: `Identity ${key} has no permissions for AWS`,
          value: parsed[key],
          fix: "add aws: { policies: […] }, { statements: […] } or { role: ARN }, or remove the identity",
        });
      if (taken.has(key)) report("B4614", ["identities", key], { message: `Service account ${key} belongs to an add-on of this cluster` });
      const [namespace = "", serviceAccount = ""] = key.split("/");
      return aws === undefined ? [] : [{ namespace, serviceAccount, permissions: permissionsFrom(aws) }];
    });
}

function permissionsFrom(aws: AwsEntry): Identity["permissions"] {
  if ("role" in aws) return { policies: [], statements: [], role: valueFrom(aws.role) };
  const statements = (aws.statements ?? []).map(({ actions, resources }) => ({ actions, resources: resources.map(valueFrom) }));
  return { policies: "policies" in aws ? aws.policies.map(valueFrom) : [], statements, role: null };
}
