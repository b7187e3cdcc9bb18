/** Checks maintenance windows against the limits of the orchestrator's vendor. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import type { Path } from "../../language/problems/problem";
import type { Orchestrator, ParsedCluster } from "../../language/schema/cluster";
import type { Report } from "./reporter";

type Maintenance = NonNullable<ParsedCluster["maintenance"]>;

/** Each day of the week occurs at least this often in 32 days. */
const WEEKS = 4;

export function checkMaintenance(orchestrator: Orchestrator, maintenance: Maintenance, path: Path, report: Report): void {
  const { maintenanceWindow: rule, name } = orchestratorRecord(orchestrator);
  if (rule === null) return;
  const days = maintenance.days.length;
  if (maintenance.hours < rule.minHours)
    report("B4063", [...path, "hours"], {
      message: "The maintenance window is too short",
      value: maintenance.hours,
      allowed: `${rule.minHours} to 24`,
    });
  if (days > rule.maxDays)
    report("B4063", [...path, "days"], {
      message: "The maintenance window has too many days",
      value: maintenance.days,
      allowed: `${rule.maxDays} day`,
    });
  maintenance.exclude.forEach(({ scope }, index) => {
    if (!rule.exclusionScopes.includes(scope))
      report("B4063", [...path, "exclude", index, "scope"], {
        message: `${name} cannot exclude only a part of maintenance`,
        value: scope,
        allowed: rule.exclusionScopes.join(", "),
      });
  });
  const hours = days * WEEKS * maintenance.hours;
  if (hours < rule.minHoursIn32Days)
    report("B4063", path, {
      message: `The maintenance windows add up to only ${hours} hours in 32 days`,
      value: hours,
      allowed: `${rule.minHoursIn32Days} hours or more`,
    });
}
