/** Reads the spec that the options name, and reports its problems. */
import { hasErrors } from "../../constructs/language/problems/problem";
import { type Prepared, type PrepareOptions, prepare } from "../../stacks/prepare";
import type { SpecOptions } from "../spec-options";
import { reportProblems, toJsonText } from "./report-problems";

/**
 * Reads and resolves; prints the problems. Sets the exit code if there is an error.
 * @param output what the command prints as JSON: the problems; its own result, so that warnings go to the error stream; or `later`: the
 *   problems together with those that the command finds itself
 */
export function prepareFor(
  options: SpecOptions,
  more: Partial<PrepareOptions> = {},
  output: "problems" | "own" | "later" = "problems",
): Prepared & { readonly ok: boolean } {
  const files = options.file.length > 0 ? options.file : ["berth.yaml"];
  const prepared = prepare({ files, locked: options.locked, ...more });
  const { problems } = prepared;
  const ok = !hasErrors(problems) && prepared.platform !== null;
  if (ok && output === "later") return { ...prepared, ok };
  if (options.format === "text" || output === "problems" || !ok) reportProblems(problems, options.format);
  else if (problems.length > 0) process.stderr.write(`${toJsonText(problems)}\n`);
  return { ...prepared, ok };
}
