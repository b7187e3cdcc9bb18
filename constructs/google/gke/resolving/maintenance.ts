/** Checks maintenance exclusions against the limits of GKE. Shared code checks maintenance windows. */
import { daysBetween } from "../../../catalog/days";
import type { ParsedCluster } from "../../../language/schema/cluster";
import type { Report } from "../codes";

/** @see https://cloud.google.com/kubernetes-engine/docs/concepts/maintenance-windows-and-exclusions#exclusions */
const MAX_DAYS = 30;
const MAX_EXCLUSIONS = 3;

export function checkExclusions(maintenance: ParsedCluster["maintenance"], report: Report): void {
  const exclude = maintenance?.exclude ?? [];
  if (exclude.length > MAX_EXCLUSIONS)
    report("B4063", ["maintenance", "exclude"], {
      message: `GKE does not support ${exclude.length} maintenance exclusions`,
      value: exclude.length,
      allowed: `at most ${MAX_EXCLUSIONS}`,
    });
  exclude.forEach(({ from, to }, index) => {
    const days = daysBetween(from, to) + 1;
    if (days > MAX_DAYS)
      report("B4063", ["maintenance", "exclude", index], {
        message: `GKE does not support a maintenance exclusion of ${days} days`,
        value: { from, to },
        allowed: `at most ${MAX_DAYS} days`,
      });
  });
}
