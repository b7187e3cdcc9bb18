/** Checks maintenance windows against the limits of the orchestrator's vendor. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import type { OrchestratorRecord } from "../../catalog/orchestrators/record";
import type { Path } from "../../language/problems/problem";
import type { Orchestrator, ParsedCluster } from "../../language/schema/cluster";
import type { Report } from "./reporter";

type Maintenance = NonNullable<ParsedCluster["maintenance"]>;
type WindowRule = NonNullable<OrchestratorRecord["maintenanceWindow"]>;

/** Each day of the week occurs at least this often in 32 days. */
const WEEKS = 4;

export function checkMaintenance(orchestrator: Orchestrator, maintenance: Maintenance, path: Path, report: Report): void {
  const { maintenanceWindow: rule, name } = orchestratorRecord(orchestrator);
  if (rule === null) return;
  checkLength(rule, maintenance, path, report);
  if (maintenance.days.length > rule.maxDays)
    report("B4063", [...path, "days"], {
      message: "The maintenance window has too many days",
      value: maintenance.days,
      allowed: `${rule.maxDays} day`,
      fix: `write days: [${maintenance.days.slice(0, rule.maxDays).join(", ")}]`,
    });
  maintenance.exclude.forEach(({ scope }, index) => {
    if (!rule.exclusionScopes.includes(scope))
      report("B4063", [...path, "exclude", index, "scope"], {
        message: `${name} cannot exclude only a part of maintenance`,
        value: scope,
        allowed: rule.exclusionScopes.join(", "),
      });
  });
}

/** One message for both limits of a window: its own length, and that of all windows together. */
function checkLength({ minHours, minHoursIn32Days }: WindowRule, { days, hours }: Maintenance, path: Path, report: Report): void {
  const least = Math.max(minHours, Math.ceil(minHoursIn32Days / (days.length * WEEKS)));
  if (hours >= least) return;
  const sum = days.length * WEEKS * hours;
  report("B4063", [...path, "hours"], {
    message: `The maintenance window is too short${hours < minHours ? "" : `: its windows add up to only ${sum} hours in 32 days`}`,
    value: hours,
    allowed: `${least} to 24`,
    fix: `write hours: ${least}${least > minHours ? ", or list more days" : ""}`,
  });
}
