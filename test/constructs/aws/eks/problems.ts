/** Collects what resolving reports, as `CODE path`. */
import { type Report, reporterFor } from "../../../../constructs/aws/eks/resolving/reporter";
import type { Problem } from "../../../../constructs/spec/problem";

export interface Reported {
  readonly report: Report;
  readonly problems: Problem[];
  /** `B4602 addons.vpc-cni` for each problem, below the cluster. */
  readonly lines: () => string[];
}

export function reported(): Reported {
  const problems: Problem[] = [];
  const report = reporterFor("clusters.apps", { report: (problem) => problems.push(problem) });
  return { report, problems, lines: () => problems.map(({ code, path }) => `${code} ${path.slice(2).join(".")}`) };
}
