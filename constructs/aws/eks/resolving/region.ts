/** Refuses what the region of a cluster does not have. */
import { lacksService, regionalServiceName } from "../../../catalog/regional-services";
import type { ParsedCluster } from "../../../language/schema/cluster";
import type { Report } from "../codes";

export function checkRegion(parsed: Pick<ParsedCluster, "mode" | "identities" | "backup">, region: string, report: Report): void {
  const { mode, identities, backup } = parsed;
  if (lacksService("eks-auth", region)) {
    const lack = `Region ${region} does not have ${regionalServiceName("eks-auth")}`;
    if (mode === "pools")
      report("B4084", ["orchestrator"], {
        message: `${lack}, by which add-ons of EKS nodes get their permissions`,
        value: "eks",
        fix: "write orchestrator: ecs, or choose another region",
      });
    else if (Object.keys(identities).length > 0)
      report("B4084", ["identities"], {
        message: `${lack}, by which workloads get their permissions`,
        value: identities,
        fix: "remove identities, or choose another region",
      });
  }
  if (backup !== undefined && lacksService("backup", region))
    report("B4084", ["backup"], {
      message: `Region ${region} does not have ${regionalServiceName("backup")}`,
      value: backup,
      fix: "remove backup, or choose another region",
    });
}
