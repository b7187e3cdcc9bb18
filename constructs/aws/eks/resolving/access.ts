/** From where the cluster's API is reached, as EKS takes it. */
import type { ParsedCluster } from "../../../language/schema/cluster";
import { isToken } from "../../../language/schema/values";
import type { Report } from "../codes";

/** EKS takes no more ranges. */
const MAX_RANGES = 40;

export function checkEndpoint({ endpoint, from }: ParsedCluster["access"], ipv6: boolean, report: Report): void {
  if (endpoint === "public" && from.length > MAX_RANGES)
    report("B4056", ["access", "from"], { message: `has ${from.length} ranges, where EKS takes ${MAX_RANGES}`, value: from.length });
  if (ipv6) return;
  from.forEach((range, index) => {
    if (!isToken(range) && range.includes(":"))
      report("B4056", ["access", "from", index], { message: "is an IPv6 range, and the cluster's network has no IPv6", value: range });
  });
}
