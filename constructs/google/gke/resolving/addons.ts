/** Decides which of GKE's managed add-ons a cluster has, and which charts are installed on it. */

import type { ParsedCluster } from "../../../language/schema/cluster";
import { writtenCharts } from "../../../platform/resolve/charts";
import type { GkeCluster } from "../../../platform/types/google/cluster";
import type { Report } from "../codes";
import { managedAddon, managedAddons } from "../managed-addons";

type Written = ParsedCluster["addons"][string];

/** The add-ons that can be switched on or off, in the order of the table. */
export function resolveAddons(mode: GkeCluster["mode"], written: ParsedCluster["addons"], report: Report): GkeCluster["addons"] {
  for (const [name, value] of Object.entries(written)) check(name, value, mode, report);
  const column = mode === "pools" ? "inPools" : "inAutopilot";
  const switchable = Object.entries(managedAddons).filter(([, addon]) => ["on", "off"].includes(addon[column] ?? ""));
  return Object.fromEntries(
    switchable.map(([name, addon]) => {
      const requested = written[name];
      return [name, typeof requested === "boolean" ? requested : requested === undefined && addon[column] === "on"];
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
  const state = mode === "pools" ? addon.inPools : addon.inAutopilot;
  if (typeof value === "string") return `GKE chooses the version of ${name} itself`;
  if (state === null) return value === false ? null : `Autopilot does not support ${name}`;
  if (state !== "always") return null;
  if (typeof value === "object") return `${name} cannot be a chart, because GKE always runs its own`;
  return value ? null : `${name} cannot be switched off, because ${mode === "pools" ? "GKE" : "Autopilot"} always runs it`;
}

function reportUnknown(name: string, value: Written, report: Report): void {
  report("B4053", ["addons", name], {
    message: `GKE has no add-on named ${name}`,
    value,
    allowed: Object.keys(managedAddons).sort().join(", "),
  });
}
