/** Reports what a cloud or an orchestrator finds wrong with one thing, with the fix that stands in its table of codes unless a better one is known. */
import type { CodeText, Path, Problem } from "../../language/problems/problem";

/** What was found, beside its code and its path. */
export type Found = Pick<Problem, "message"> & Partial<Pick<Problem, "value" | "allowed" | "fix">>;

/** `below` is the rest of the path, from the thing on. */
export type ReportOf<C extends string> = (code: C, below: Path, found: Found) => void;

/** @param path of the thing in the spec, such as `networks.old` */
export function reporterFor<C extends string>(
  codes: Readonly<Record<C, CodeText>>,
  path: string,
  report: (problem: Problem) => void,
): ReportOf<C> {
  const start = path.split(".");
  return (code, below, found) => report({ code, severity: "error", path: [...start, ...below], fix: codes[code].fix, ...found });
}
