/** Which managed add-ons a cluster has, in which version and order. */

import type { ParsedCluster } from "../../../language/schema/cluster";
import { compareText } from "../../../platform/naming/order";
import type { EksAddon } from "../../../platform/types/aws/cluster";
import { builtinCharts } from "../builtin-charts";
import type { Report } from "../codes";
import { type ManagedAddon, managedAddon, managedAddons } from "../managed-addons";

type Written = ParsedCluster["addons"][string];

export interface AddonNeed {
  readonly mode: "pools" | "automatic";
  readonly metrics: boolean;
  readonly written: ParsedCluster["addons"];
  /** The version of an add-on whose version is not written; null leaves it to EKS. */
  readonly newest: (name: string) => string | null;
}

/** Sorted by phase, then name, so that the order of keys does not matter. */
export function resolveAddons({ mode, metrics, written, newest }: AddonNeed, report: Report): EksAddon[] {
  const names = Object.keys(managedAddons).filter((name) => isWanted(name, mode, metrics, written[name]));
  for (const [name, value] of Object.entries(written)) check(name, value, mode, report);
  return names
    .map((name) => ({ name, version: versionOf(written[name], () => newest(name)), phase: managedAddons[name]!.phase }))
    .sort((a, b) => (a.phase === b.phase ? compareText(a.name, b.name) : a.phase === "before-nodes" ? -1 : 1));
}

function isWanted(name: string, mode: AddonNeed["mode"], metrics: boolean, written: Written | undefined): boolean {
  const addon = managedAddons[name]!;
  if (mode === "automatic" && addon.inAutoMode) return false;
  if (addon.wanted === "needed") return true;
  if (written === undefined) return addon.wanted === "default" || (addon.wanted === "metrics" && metrics);
  return written === true || typeof written === "string";
}

const versionOf = (written: Written | undefined, newest: () => string | null): string | null => {
  if (typeof written !== "string") return newest();
  return written.startsWith("v") ? written : `v${written}`;
};

function check(name: string, written: Written, mode: AddonNeed["mode"], report: Report): void {
  const addon = managedAddon(name);
  if (addon === undefined) {
    if (typeof written !== "object" && !Object.hasOwn(builtinCharts, name)) reportUnknown(name, written, report);
    return;
  }
  const refusal = refusalOf(addon, written, mode);
  if (refusal !== null) report("B4054", ["addons", name], { message: refusal, value: written });
}

function refusalOf(addon: ManagedAddon, written: Written, mode: AddonNeed["mode"]): string | null {
  if (mode === "automatic" && addon.inAutoMode) return written === false ? null : "is part of Auto Mode, which brings its own";
  if (addon.wanted !== "needed") return null;
  if (written === false) return "cannot be switched off: without it no node joins the cluster";
  return typeof written === "object" ? "cannot be a chart: charts come after the nodes, and without it no node joins the cluster" : null;
}

function reportUnknown(name: string, value: Written, report: Report): void {
  report("B4053", ["addons", name], {
    message: "is not an add-on that EKS knows",
    value,
    allowed: [...Object.keys(managedAddons), ...Object.keys(builtinCharts)].sort().join(", "),
  });
}
