/** The charts that stack `addons-x` installs: builtin charts first, then those of the spec. */

import type { ParsedCluster } from "../../../language/schema/cluster";
import type { AddonVersion } from "../../../platform/pools/addon-versions";
import { SYSTEM_NAMESPACE, writtenCharts, writtenVersion } from "../../../platform/resolve/charts";
import type { Chart } from "../../../platform/types/shared/cluster";
import type { Pool } from "../../../platform/types/shared/pool";
import { builtinCharts, type ChartContext } from "../builtin-charts";
import type { Report } from "../codes";

type Specified = ParsedCluster["addons"];

export interface ChartsRequest {
  readonly pools: readonly Pool[];
  readonly specified: Specified;
  readonly context: ChartContext;
  readonly addonVersion: AddonVersion;
}

export function resolveCharts({ pools, specified, context, addonVersion }: ChartsRequest, report: Report): Chart[] {
  const builtin = Object.entries(builtinCharts).flatMap(([name, chart]): Chart[] => {
    const request = specified[name];
    if (typeof request === "object" || request === false) return [];
    if (request === undefined && !pools.some((pool) => chart.neededBy(pool))) return [];
    const version = addonVersion(name, writtenVersion(request), chart.version);
    return [{ name, chart: chart.chart, version, namespace: SYSTEM_NAMESPACE, values: chart.values(context) }];
  });
  const further = writtenCharts(specified, report);
  return [...builtin, ...further];
}
