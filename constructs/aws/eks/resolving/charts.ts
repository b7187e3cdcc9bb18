/** Which charts stack `addons-x` installs: what the cluster needs by itself, then what the spec asks for. */

import type { ParsedCluster } from "../../../language/schema/cluster";
import { SYSTEM_NAMESPACE, writtenCharts } from "../../../platform/resolve/charts";
import type { Chart } from "../../../platform/types/shared/cluster";
import type { Pool } from "../../../platform/types/shared/pool";
import { builtinCharts, type ChartSurroundings } from "../builtin-charts";
import type { Report } from "../codes";

type Written = ParsedCluster["addons"];

export interface ChartNeed {
  readonly pools: readonly Pool[];
  readonly written: Written;
  readonly context: ChartSurroundings;
  /** The lock's choice of a chart's version, or what is handed in. */
  readonly locked: (name: string, newest: string) => string;
}

export function resolveCharts({ pools, written, context, locked }: ChartNeed, report: Report): Chart[] {
  const own = Object.entries(builtinCharts).flatMap(([name, chart]): Chart[] => {
    const asked = written[name];
    if (typeof asked === "object" || asked === false) return [];
    if (asked === undefined && !pools.some((pool) => chart.neededBy(pool))) return [];
    const version = typeof asked === "string" ? asked.replace(/^v/, "") : locked(name, chart.version);
    return [{ name, chart: chart.chart, version, namespace: SYSTEM_NAMESPACE, values: chart.values(context) }];
  });
  const asked = writtenCharts(written, report);
  return [...own, ...asked];
}
