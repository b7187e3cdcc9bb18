/** Charts of the spec, in addition to those of the orchestrator. */
import type { ParsedCluster } from "../../language/schema/cluster";
import { compareText } from "../naming/order";
import type { Chart } from "../types/shared/cluster";
import type { ReportOf } from "./resource-reporter";

/** Namespace of charts that belong to the cluster itself and not to its workloads. */
export const SYSTEM_NAMESPACE = "kube-system";

/** Whether a chart can be found by its address: `oci://registry/path/chart`, or `https://repository#chart`. */
export const isChart = (address: string): boolean => /^(?:https:\/\/[^#\s]+#[^#/\s]+|oci:\/\/[^#\s]+\/[^#/\s]+)$/.test(address);

/** The version that the spec names for a builtin chart, as its repository writes it; null if it names none. */
export const writtenVersion = (addon: ParsedCluster["addons"][string] | undefined): string | null =>
  typeof addon === "string" ? addon.replace(/^v/, "") : null;

/** Sorted by name, so that the order of keys does not matter. */
export function writtenCharts(addons: ParsedCluster["addons"], report: ReportOf<never>): Chart[] {
  return Object.keys(addons)
    .sort(compareText)
    .flatMap((name): Chart[] => {
      const addon = addons[name];
      if (typeof addon !== "object") return [];
      const { chart, version, namespace, values } = addon;
      if (!isChart(chart)) report("B4059", ["addons", name, "chart"], { message: "The address does not identify a chart", value: chart });
      return [{ name, chart, version, namespace, values }];
    });
}
