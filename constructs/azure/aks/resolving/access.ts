/** Checks the sources and the principals that can use the cluster's API against the rules of AKS and Entra. */
import type { ParsedCluster } from "../../../language/schema/cluster";
import { isToken } from "../../../language/schema/values";
import type { PrincipalRule } from "../../../platform/resolve/access";
import type { Report } from "../codes";

/** @see https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges */
const MAX_RANGES = 200;

export const principals: PrincipalRule = {
  form: /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/,
  refusal: {
    message: "AKS identifies principals by their Entra object id",
    fix: "write the object id, for example 00000000-0000-0000-0000-000000000000",
  },
};

/** @param networkKind of the cluster's network: Berth does not manage the rules of an existing one */
export function checkEndpoint({ endpoint, from }: ParsedCluster["access"], networkKind: "managed" | "existing", report: Report): void {
  const refuse = (message: string) => report("B4056", ["access", "from"], { message, value: from });
  if (endpoint === "public" && from.length > MAX_RANGES) refuse(`AKS supports ${MAX_RANGES} ranges, and ${from.length} are written`);
  if (endpoint === "private" && from.length > 0 && networkKind === "existing")
    refuse("Berth does not manage the rules of an existing network, so it cannot allow these ranges");
  from.forEach((range, index) => {
    if (!isToken(range) && range.includes(":"))
      report("B4056", ["access", "from", index], { message: "The endpoint supports IPv4 only, and this is an IPv6 range", value: range });
  });
}
