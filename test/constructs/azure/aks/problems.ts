/** Collects what resolving a cluster of AKS reports, by path below the cluster. */
import { aksCodes, type Report } from "../../../../constructs/azure/aks/codes";
import { reporterFor } from "../../../../constructs/platform/thing-reporter";
import type { Problem } from "../../../../constructs/spec/problem";

export function reported() {
  const problems: Problem[] = [];
  const report: Report = reporterFor(aksCodes, "clusters.apps", (problem) => void problems.push(problem));
  return { report, problems, lines: () => problems.map(({ code, path }) => `${code} ${path.slice(2).join(".")}`) };
}
