/** Collects what resolving a cluster of AKS reports, by path below the cluster. */
import { aksCodes, type Report } from "../../../../constructs/azure/aks/codes";
import type { Problem } from "../../../../constructs/language/problems/problem";
import { reporterFor } from "../../../../constructs/platform/resolve/resource-reporter";

export function reported() {
  const problems: Problem[] = [];
  const report: Report = reporterFor(aksCodes, "clusters.apps", (problem) => void problems.push(problem));
  return { report, problems, lines: () => problems.map(({ code, path }) => `${code} ${path.slice(2).join(".")}`) };
}
