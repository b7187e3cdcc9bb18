/** Windows in which a vendor may change a cluster, held to what it takes. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import type { Path } from "../../language/problems/problem";
import type { Orchestrator, ParsedCluster } from "../../language/schema/cluster";
import type { Report } from "./reporter";

type Maintenance = NonNullable<ParsedCluster["maintenance"]>;

/** A day of the week comes at least so often in 32 days. */
const WEEKS = 4;

export function checkMaintenance(orchestrator: Orchestrator, maintenance: Maintenance, path: Path, report: Report): void {
  const rule = orchestratorRecord(orchestrator).maintenanceWindow;
  if (rule === null) return;
  const days = maintenance.days.length;
  if (maintenance.hours < rule.leastHours)
    report("B4063", [...path, "hours"], {
      message: "The maintenance window is too short",
      value: maintenance.hours,
      allowed: `${rule.leastHours} to 24`,
    });
  if (days > rule.mostDays)
    report("B4063", [...path, "days"], {
      message: "The maintenance window is on too many days",
      value: maintenance.days,
      allowed: `${rule.mostDays} day`,
    });
  const hours = days * WEEKS * maintenance.hours;
  if (hours < rule.hoursOf32Days)
    report("B4063", path, {
      message: `The maintenance window is open for ${hours} hours in 32 days`,
      value: hours,
      allowed: `${rule.hoursOf32Days} hours or more`,
    });
}
