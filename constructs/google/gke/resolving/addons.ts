/** Which of GKE's own add-ons a cluster has, and which charts are installed on it. */

import type { ParsedCluster } from "../../../language/schema/cluster";
import { writtenCharts } from "../../../platform/resolve/charts";
import type { GkeCluster } from "../../../platform/types/google/cluster";
import type { Report } from "../codes";
import { managedAddon, managedAddons } from "../managed-addons";

type Written = ParsedCluster["addons"][string];

/** Those that can be switched, sorted by name. */
export function resolveAddons(mode: GkeCluster["mode"], written: ParsedCluster["addons"], report: Report): GkeCluster["addons"] {
  for (const [name, value] of Object.entries(written)) check(name, value, mode, report);
  const standing = mode === "pools" ? "inPools" : "inAutopilot";
  const switchable = Object.entries(managedAddons).filter(([, addon]) => ["on", "off"].includes(addon[standing] ?? ""));
  return Object.fromEntries(
    switchable.map(([name, addon]) => {
      const asked = written[name];
      return [name, typeof asked === "boolean" ? asked : asked === undefined && addon[standing] === "on"];
    }),
  );
}

export const resolveCharts = (written: ParsedCluster["addons"], report: Report): GkeCluster["charts"] => writtenCharts(written, report);

function check(name: string, value: Written, mode: GkeCluster["mode"], report: Report): void {
  if (managedAddon(name) === undefined) {
    if (typeof value !== "object") reportUnknown(name, value, report);
    return;
  }
  const refusal = refusalOf(name, value, mode);
  if (refusal !== null) report("B4054", ["addons", name], { message: refusal, value });
}

function refusalOf(name: string, value: Written, mode: GkeCluster["mode"]): string | null {
  const addon = managedAddons[name]!;
  const standing = mode === "pools" ? addon.inPools : addon.inAutopilot;
  if (typeof value === "string") return "has a version, which GKE chooses itself";
  if (standing === null) return value === false ? null : "is not there in Autopilot";
  if (standing !== "always") return null;
  if (typeof value === "object") return "cannot be a chart: GKE runs its own, always";
  return value ? null : `cannot be switched off: GKE runs it ${mode === "pools" ? "always" : "in Autopilot always"}`;
}

function reportUnknown(name: string, value: Written, report: Report): void {
  report("B4053", ["addons", name], {
    message: "is not an add-on that GKE knows",
    value,
    allowed: Object.keys(managedAddons).sort().join(", "),
  });
}
