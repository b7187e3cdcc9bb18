/** A Helm release of one chart: atomic, in a pinned version. */
import { Release } from "@cdktf/provider-helm/lib/release";
import { Construct } from "constructs";
import { canonicalJson } from "../../platform/naming/canonical-json";
import type { Chart } from "../../platform/types/shared/cluster";

/** The time for a chart to become ready. */
const TIMEOUT_SECONDS = 600;
/** Limits the old revisions, which Helm stores as Secrets in the cluster. */
const MAX_HISTORY = 5;

export class ChartRelease extends Construct {
  readonly release: Release;

  constructor(scope: Construct, id: string, chart: Chart) {
    super(scope, id);
    this.release = new Release(this, "Default", {
      name: chart.name,
      ...source(chart.chart),
      version: chart.version,
      namespace: chart.namespace,
      createNamespace: true,
      values: [canonicalJson(chart.values)],
      atomic: true,
      cleanupOnFail: true,
      wait: true,
      waitForJobs: true,
      timeout: TIMEOUT_SECONDS,
      maxHistory: MAX_HISTORY,
    });
  }
}

/** `oci://registry/path/chart`, or `https://repository#chart`. */
export function source(chart: string): { chart: string; repository?: string } {
  const [repository = "", name] = chart.split("#");
  return name === undefined ? { chart } : { chart: name, repository };
}
