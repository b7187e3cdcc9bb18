/** Which charts stack `addons-x` installs: what the cluster needs by itself, then what the spec asks for. */
import { writtenCharts } from "../../../platform/charts";
import type { Chart } from "../../../platform/types/cluster";
import type { Pool } from "../../../platform/types/pool";
import type { ParsedCluster } from "../../../spec/schema/cluster";
import type { Report } from "../codes";
import { type ChartSurroundings, ownCharts, SYSTEM_NAMESPACE } from "../own-charts";

type Written = ParsedCluster["addons"];

export interface ChartNeed {
  readonly pools: readonly Pool[];
  readonly written: Written;
  readonly around: ChartSurroundings;
  /** The lock's choice of a chart's version, or what is handed in. */
  readonly locked: (name: string, newest: string) => string;
}

export function resolveCharts({ pools, written, around, locked }: ChartNeed, report: Report): Chart[] {
  const own = Object.entries(ownCharts).flatMap(([name, chart]): Chart[] => {
    const asked = written[name];
    if (typeof asked === "object" || asked === false) return [];
    if (asked === undefined && !pools.some((pool) => chart.neededBy(pool))) return [];
    const version = typeof asked === "string" ? asked.replace(/^v/, "") : locked(name, chart.version);
    return [{ name, chart: chart.chart, version, namespace: SYSTEM_NAMESPACE, values: chart.values(around) }];
  });
  const asked = writtenCharts(written, (name, chart) =>
    report("B4615", ["addons", name, "chart"], { message: "does not name a chart", value: chart }),
  );
  return [...own, ...asked];
}
