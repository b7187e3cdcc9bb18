/** Settings of other orchestrators, which ECS would have to ignore. */
import type { ParsedCluster } from "../../../spec/schema/cluster";
import type { Report } from "../codes";

export function checkUnsupported(parsed: ParsedCluster, report: Report): void {
  const refuse = (path: readonly string[], message: string, value: unknown) => report("B4702", path, { message, value });
  const { access, ranges, addons, identities, roles, version } = parsed;
  if (version !== undefined) refuse(["version"], "is written, and ECS has none", version);
  if (access.endpoint !== "private") refuse(["access", "endpoint"], "is written, and a cluster of ECS has no endpoint", access.endpoint);
  for (const list of ["from", "admins", "editors", "viewers"] as const)
    if (access[list].length > 0) refuse(["access", list], "is written, and IAM alone says who may use ECS", access[list]);
  for (const range of ["services", "pods"] as const)
    if (ranges[range] !== undefined) refuse(["ranges", range], "is written, and tasks take addresses of the network", ranges[range]);
  for (const name of Object.keys(addons)) refuse(["addons", name], "is written, and ECS has no add-ons", addons[name]);
  for (const name of Object.keys(identities)) refuse(["identities", name], "is written, and ECS has no service accounts", identities[name]);
  if (roles.controlPlane !== undefined) refuse(["roles", "controlPlane"], "is written, and ECS takes none", roles.controlPlane);
}
