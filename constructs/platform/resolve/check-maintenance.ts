/** Windows in which a vendor may change a cluster, held to what it takes. */
import { abilityOf, orchestratorRecord } from "../../catalog/orchestrators";
import type { Path } from "../../language/problems/problem";
import type { Orchestrator, ParsedCluster } from "../../language/schema/cluster";
import type { Report } from "./reporter";

type Maintenance = NonNullable<ParsedCluster["maintenance"]>;

/** A day of the week comes at least so often in 32 days. */
const WEEKS = 4;

export function checkMaintenance(orchestrator: Orchestrator, maintenance: Maintenance, path: Path, report: Report): void {
  if (!abilityOf(orchestrator, "maintenance").able) return;
  const rule = orchestratorRecord(orchestrator).maintenanceWindow;
  const days = new Set(maintenance.days).size;
  if (rule !== null) {
    if (maintenance.hours < rule.leastHours)
      report("B4063", [...path, "hours"], { message: "is too short", value: maintenance.hours, allowed: `${rule.leastHours} to 24` });
    if (days > rule.mostDays)
      report("B4063", [...path, "days"], { message: "lists several days", value: maintenance.days, allowed: `${rule.mostDays} day` });
    const hours = days * WEEKS * maintenance.hours;
    if (hours < rule.hoursOf32Days)
      report("B4063", path, {
        message: `opens for ${hours} hours in 32 days`,
        value: hours,
        allowed: `${rule.hoursOf32Days} hours or more`,
      });
  }
  maintenance.exclude.forEach(({ from, to }, index) => {
    if (to < from)
      report("B4063", [...path, "exclude", index], { message: `ends on ${to}, before it begins on ${from}`, value: { from, to } });
  });
}
