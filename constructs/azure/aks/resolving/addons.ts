/** Components that AKS runs, and charts that stack `addons-x` installs. */
import type { ParsedCluster } from "../../../language/schema/cluster";
import type { AddonVersion } from "../../../platform/pools/addon-versions";
import { SYSTEM_NAMESPACE, writtenCharts, writtenVersion } from "../../../platform/resolve/charts";
import { DEVICE_PLUGIN, devicePlugin } from "../../../platform/resolve/device-plugin";
import type { AksComponents } from "../../../platform/types/azure/cluster";
import type { Chart } from "../../../platform/types/shared/cluster";
import type { Pool } from "../../../platform/types/shared/pool";
import type { Report } from "../codes";
import { elsewhere, fixed, switches } from "../components";

type Written = ParsedCluster["addons"];

export function resolveComponents(written: Written, report: Report): AksComponents {
  for (const [name, value] of Object.entries(written)) check(name, value, report);
  const entries = Object.entries(switches).map(([name, { component, default: defaultValue }]) => {
    const value = written[name];
    return [component, typeof value === "boolean" ? value : defaultValue] as const;
  });
  return Object.fromEntries(entries) as unknown as AksComponents;
}

function check(name: string, value: Written[string], report: Report): void {
  const refuse = (message: string, allowed: string) => report("B4054", ["addons", name], { message, value, allowed });
  if (Object.hasOwn(switches, name)) {
    if (typeof value !== "boolean") refuse(`${name} is part of AKS, which chooses its version`, "true, false");
  } else if (fixed.has(name)) {
    if (value !== true) refuse(`${name} is part of every AKS cluster, in the version that AKS chooses`, "true");
  } else if (Object.hasOwn(elsewhere, name)) refuse(`${name} is set by ${elsewhere[name]}`, `${elsewhere[name]}: true or false`);
  else if (typeof value !== "object" && name !== DEVICE_PLUGIN)
    report("B4053", ["addons", name], {
      message: `AKS does not have the add-on ${name}`,
      value,
      allowed: [...Object.keys(switches), ...fixed, DEVICE_PLUGIN].sort().join(", "),
    });
}

/** @param locked returns the lock's choice of a chart's version, or else the given version */
export function resolveCharts(pools: readonly Pool[], written: Written, addonVersion: AddonVersion, report: Report): Chart[] {
  const charts = writtenCharts(written, report);
  return [...plugin(pools, written[DEVICE_PLUGIN], addonVersion), ...charts];
}

/** AKS installs the driver, but not the device plugin. */
function plugin(pools: readonly Pool[], request: Written[string] | undefined, addonVersion: AddonVersion): Chart[] {
  if (typeof request === "object" || request === false) return [];
  if (request === undefined && !pools.some(devicePlugin.neededBy)) return [];
  const version = addonVersion(DEVICE_PLUGIN, writtenVersion(request), devicePlugin.version);
  return [{ name: DEVICE_PLUGIN, chart: devicePlugin.chart, version, namespace: SYSTEM_NAMESPACE, values: devicePlugin.values() }];
}
