/** Collects what a pure function reports. */

import type { Problem } from "../../../constructs/language/problems/problem";
import { type Report, reporterInto } from "../../../constructs/platform/resolve/reporter";

export function collector(): {
  readonly report: Report;
  readonly problems: Problem[];
  readonly push: (problem: Problem) => void;
  codes(): string[];
} {
  const problems: Problem[] = [];
  return {
    problems,
    report: reporterInto(problems),
    push: (problem) => problems.push(problem),
    codes: () => problems.map(({ code, path }) => `${code} ${path.join(".")}`),
  };
}
