/** Which managed add-ons a cluster has, in which version and order. */

import { newestAddon } from "../../../catalog/eks-addons";
import type { ParsedCluster } from "../../../language/schema/cluster";
import { compareText } from "../../../platform/naming/order";
import type { AddonVersion } from "../../../platform/pools/addon-versions";
import type { EksAddon } from "../../../platform/types/aws/cluster";
import { builtinCharts } from "../builtin-charts";
import type { Report } from "../codes";
import { type ManagedAddon, managedAddon, managedAddons } from "../managed-addons";

type Specified = ParsedCluster["addons"][string];

export interface AddonsRequest {
  readonly mode: "pools" | "automatic";
  readonly metrics: boolean;
  readonly specified: ParsedCluster["addons"];
  /** Minor version of the cluster. */
  readonly clusterVersion: string;
  readonly addonVersion: AddonVersion;
}

/** Sorted by phase, then name, so that the order of keys does not matter. */
export function resolveAddons({ mode, metrics, specified, clusterVersion, addonVersion }: AddonsRequest, report: Report): EksAddon[] {
  const names = Object.keys(managedAddons).filter((name) => isInstalled(name, mode, metrics, specified[name]));
  for (const [name, value] of Object.entries(specified)) check(name, value, mode, report);
  // Null leaves the choice to EKS.
  const versionOf = (name: string) => addonVersion(name, writtenVersion(specified[name]), newestAddon(name, clusterVersion) ?? null);
  return names
    .map((name) => ({ name, version: versionOf(name), phase: managedAddons[name]!.phase }))
    .sort((a, b) => (a.phase === b.phase ? compareText(a.name, b.name) : a.phase === "before-nodes" ? -1 : 1));
}

function isInstalled(name: string, mode: AddonsRequest["mode"], metrics: boolean, specified: Specified | undefined): boolean {
  const addon = managedAddons[name]!;
  if (mode === "automatic" && addon.inAutoMode) return false;
  if (addon.install === "required") return true;
  if (specified === undefined) return addon.install === "default" || (addon.install === "metrics" && metrics);
  return specified === true || typeof specified === "string";
}

/** As EKS writes it; null if the spec names none. */
const writtenVersion = (specified: Specified | undefined): string | null =>
  typeof specified === "string" ? `v${specified.replace(/^v/, "")}` : null;

function check(name: string, specified: Specified, mode: AddonsRequest["mode"], report: Report): void {
  const addon = managedAddon(name);
  if (addon === undefined) {
    if (typeof specified !== "object" && !Object.hasOwn(builtinCharts, name)) reportUnknown(name, specified, report);
    return;
  }
  const refusal = refusalOf(name, addon, specified, mode);
  if (refusal !== null) report("B4054", ["addons", name], { message: refusal, value: specified });
}

function refusalOf(name: string, addon: ManagedAddon, specified: Specified, mode: AddonsRequest["mode"]): string | null {
  if (mode === "automatic" && addon.inAutoMode) return specified === false ? null : `EKS Auto Mode already includes ${name}`;
  if (addon.install !== "required") return null;
  if (specified === false) return `${name} cannot be disabled, because nodes cannot join the cluster without it`;
  return typeof specified === "object"
    ? `${name} cannot be a chart, because charts are installed after the nodes, which cannot join the cluster without it`
    : null;
}

function reportUnknown(name: string, value: Specified, report: Report): void {
  report("B4053", ["addons", name], {
    message: `EKS has no managed add-on ${name}, and the spec gives no chart for it`,
    value,
    allowed: [...Object.keys(managedAddons), ...Object.keys(builtinCharts)].sort().join(", "),
  });
}
