/** Reports what is wrong with one cluster, with the fix that stands in the table of codes unless a better one is known. */
import type { Around } from "../../../platform/resolvers";
import type { Path, Problem } from "../../../spec/problem";
import { codes, type EcsCode } from "../codes";

export type Report = (
  code: EcsCode,
  below: Path,
  found: Pick<Problem, "message" | "value" | "allowed"> & { readonly fix?: string },
) => void;

/** `path` is that of the cluster in the spec, `below` the rest of it. */
export function reporterFor(path: string, around: Pick<Around, "report">): Report {
  const start = path.split(".");
  return (code, below, found) => around.report({ code, severity: "error", path: [...start, ...below], fix: codes[code].fix, ...found });
}
