/** Collects reported problems as `CODE path`. */
import { codes, type Report } from "../../../../constructs/google/gke/codes";
import type { Problem } from "../../../../constructs/language/problems/problem";
import { reporterFor } from "../../../../constructs/platform/resolve/resource-reporter";

export interface Reported {
  readonly report: Report;
  readonly problems: Problem[];
  /** `B4054 addons.metrics-server` for each problem, below the cluster. */
  readonly lines: () => string[];
}

export function reported(): Reported {
  const problems: Problem[] = [];
  const report = reporterFor(codes, "clusters.apps", (problem) => problems.push(problem));
  return { report, problems, lines: () => problems.map(({ code, path }) => `${code} ${path.slice(2).join(".")}`) };
}
