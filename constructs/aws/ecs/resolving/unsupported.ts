/** Settings that ECS would have to ignore, beside those that the table of capabilities refuses already. */
import type { ParsedCluster } from "../../../language/schema/cluster";
import type { Report } from "../codes";

export function checkUnsupported({ roles: { controlPlane } }: Pick<ParsedCluster, "roles">, report: Report): void {
  if (controlPlane !== undefined)
    report("B4702", ["roles", "controlPlane"], { message: "is written, and ECS takes none", value: controlPlane });
}
