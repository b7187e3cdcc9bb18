/** Workload identities: service accounts with roles in Azure. */

import type { ParsedCluster } from "../../../language/schema/cluster";
import { isToken } from "../../../language/schema/values";
import { compareText } from "../../../platform/naming/order";
import { valueFrom } from "../../../platform/resolve/values";
import type { AksCluster, AzureGrant } from "../../../platform/types/azure/cluster";
import type { Report } from "../codes";

type Identity = AksCluster["identities"][number];

/** Sorted by namespace and name. */
export function resolveIdentities(parsed: ParsedCluster["identities"], report: Report): Identity[] {
  return Object.keys(parsed)
    .sort(compareText)
    .flatMap((key): Identity[] => {
      const azure = parsed[key]?.azure;
      if (azure === undefined) {
        report("B4058", ["identities", key], {
          message: "The identity has no entry for azure",
          value: parsed[key],
          fix: "add azure: [{ role: …, on: … }], or remove the identity",
        });
        return [];
      }
      const [namespace = "", serviceAccount = ""] = key.split("/");
      const grants = azure.map(({ role, on }): AzureGrant => ({ role, on: valueFrom(on) }));
      grants.forEach(({ on }, index) => {
        if (typeof on === "string" && !isToken(on) && !/^\/(?:subscriptions|providers)\/./.test(on))
          report("B5213", ["identities", key, "azure", index, "on"], {
            message: "A role must be granted on the id of an Azure resource",
            value: on,
          });
      });
      return [{ namespace, serviceAccount, grants }];
    });
}
