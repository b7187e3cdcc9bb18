/** Reports what is wrong with a network or registry on AWS, with the fix of its code unless a better one is known. */
import type { Around } from "../platform/resolvers";
import type { Path, Problem } from "../spec/problem";
import { type AwsCode, awsCodes } from "./codes";

export type Report = (
  code: AwsCode,
  below: Path,
  found: Pick<Problem, "message" | "value" | "allowed"> & { readonly fix?: string },
) => void;

/** `path` is that of the thing in the spec, `below` the rest of it. */
export function reporterFor(path: string, around: Pick<Around, "report">): Report {
  const start = path.split(".");
  return (code, below, found) => around.report({ code, severity: "error", path: [...start, ...below], fix: awsCodes[code].fix, ...found });
}
