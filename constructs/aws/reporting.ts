/** Reports what is wrong with one thing on AWS, with the fix that stands in the table of codes unless a better one is known. */
import type { Path, Problem } from "../spec/problem";
import { type AwsCode, awsCodes } from "./codes";

export type ReportAws = (
  code: AwsCode,
  below: Path,
  found: Pick<Problem, "message"> & Partial<Pick<Problem, "value" | "allowed" | "fix">>,
) => void;

/** @param path of the thing in the spec, such as `networks.old`; `below` is the rest of it */
export function awsReporter(path: string, report: (problem: Problem) => void): ReportAws {
  const start = path.split(".");
  return (code, below, found) => report({ code, severity: "error", path: [...start, ...below], fix: awsCodes[code].fix, ...found });
}
