/** Reads the spec that the options name, and reports its problems. */
import { hasErrors } from "../../constructs/language/problems/problem";
import { type Prepared, type PrepareOptions, prepare } from "../../stacks/prepare";
import { specFiles, withHints } from "../spec-file";
import type { SpecOptions } from "../spec-options";
import { reportProblems, toJsonText } from "./report-problems";

export interface PreparedSpec extends Prepared {
  readonly ok: boolean;
  /** The folder whose spec it is, relative to the current one. */
  readonly project: string;
}

/**
 * Reads and resolves; prints the problems. Sets the exit code if there is an error.
 * @param output what the command prints as JSON: the problems; its own result, so that warnings go to the error stream; or `later`: the
 *   problems together with those that the command finds itself
 */
export function prepareFor(
  options: SpecOptions,
  more: Partial<PrepareOptions> = {},
  output: "problems" | "own" | "later" = "problems",
): PreparedSpec {
  const { files, project } = specFiles(options.file);
  const prepared = prepare({ files, locked: options.locked, ...more });
  const problems = withHints(prepared.problems, files);
  const ok = !hasErrors(problems) && prepared.platform !== null;
  if (ok && output === "later") return { ...prepared, ok, project };
  if (options.format === "text" || output === "problems" || !ok) reportProblems(problems, options.format);
  else if (problems.length > 0) process.stderr.write(`${toJsonText(problems)}\n`);
  return { ...prepared, ok, project };
}
