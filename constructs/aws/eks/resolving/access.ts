/** The ranges from which the cluster's API can be reached. */
import type { ParsedCluster } from "../../../language/schema/cluster";
import { isToken } from "../../../language/schema/values";
import type { Report } from "../codes";

/** Limit of EKS for ranges of the public endpoint. */
const MAX_RANGES = 40;

export function checkEndpoint({ endpoint, from }: ParsedCluster["access"], ipv6: boolean, report: Report): void {
  if (endpoint === "public" && from.length > MAX_RANGES)
    report("B4056", ["access", "from"], {
      message: `access.from has ${from.length} ranges, more than EKS supports`,
      value: from.length,
      allowed: `at most ${MAX_RANGES}`,
    });
  if (ipv6) return;
  from.forEach((range, index) => {
    if (!isToken(range) && range.includes(":"))
      report("B4056", ["access", "from", index], { message: "An IPv6 range in access.from requires a network with IPv6", value: range });
  });
}
