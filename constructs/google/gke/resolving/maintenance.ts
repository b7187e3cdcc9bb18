/** Spans without maintenance, held to what GKE takes. Its windows are judged by shared code. */
import { daysBetween } from "../../../catalog/days";
import type { ParsedCluster } from "../../../language/schema/cluster";
import type { Report } from "../codes";

/** @see https://cloud.google.com/kubernetes-engine/docs/concepts/maintenance-windows-and-exclusions#exclusions */
const MOST_DAYS = 30;
const MOST_SPANS = 3;

export function checkExclusions(maintenance: ParsedCluster["maintenance"], report: Report): void {
  const exclude = maintenance?.exclude ?? [];
  if (exclude.length > MOST_SPANS)
    report("B4063", ["maintenance", "exclude"], {
      message: `lists ${exclude.length} spans`,
      value: exclude.length,
      allowed: `${MOST_SPANS} or fewer`,
    });
  exclude.forEach(({ from, to }, index) => {
    const days = daysBetween(from, to) + 1;
    if (days > MOST_DAYS)
      report("B4063", ["maintenance", "exclude", index], {
        message: `lasts ${days} days`,
        value: { from, to },
        allowed: `${MOST_DAYS} days or fewer`,
      });
  });
}
