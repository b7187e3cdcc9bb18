/** Identities of workloads that others deploy: service accounts with roles in Azure. */
import { compareText } from "../../../platform/order";
import type { AksCluster, AzureGrant } from "../../../platform/types/cluster";
import { valueFrom } from "../../../platform/value";
import type { ParsedCluster } from "../../../spec/schema/cluster";
import { isToken } from "../../../spec/schema/values";
import type { Report } from "../codes";

type Identity = AksCluster["identities"][number];

/** Sorted by namespace and name. */
export function resolveIdentities(parsed: ParsedCluster["identities"], report: Report): Identity[] {
  return Object.keys(parsed)
    .sort(compareText)
    .flatMap((key): Identity[] => {
      const azure = parsed[key]?.azure;
      if (azure === undefined) {
        report("B5212", ["identities", key], { message: "has no entry for azure", value: parsed[key] });
        return [];
      }
      const [namespace = "", serviceAccount = ""] = key.split("/");
      const grants = azure.map(({ role, on }): AzureGrant => ({ role, on: valueFrom(on) }));
      grants.forEach(({ on }, index) => {
        if (typeof on === "string" && !isToken(on) && !/^\/(?:subscriptions|providers)\/./.test(on))
          report("B5213", ["identities", key, "azure", index, "on"], { message: "is not the id of a resource", value: on });
      });
      return [{ namespace, serviceAccount, grants }];
    });
}
