/** Prints problems, for people or for machines, and sets the exit code. */
import { formatProblems, problemsToJson } from "../../constructs/language/problems/format-problems";
import { hasErrors, type PlacedProblem } from "../../constructs/language/problems/problem";
import type { SpecOptions } from "../spec-options";
import { paintOf } from "../terminal";

/** Text goes to the error stream, JSON to the output. */
export function reportProblems(problems: readonly PlacedProblem[], format: SpecOptions["format"]): void {
  if (hasErrors(problems)) process.exitCode = 1;
  if (format === "json") process.stdout.write(`${toJsonText(problems)}\n`);
  else if (problems.length > 0) process.stderr.write(`${formatProblems(problems, paintOf(process.stderr))}\n${tally(problems)}\n`);
}

export const toJsonText = (problems: readonly PlacedProblem[]): string => JSON.stringify(problemsToJson(problems), null, 2);

function tally(problems: readonly PlacedProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? "" : "s"}`;
  const first = problems.find(({ severity }) => severity === "error")?.code;
  return `${count(errors, "error")}, ${count(problems.length - errors, "warning")}${first === undefined ? "" : `; details: berth explain ${first}`}`;
}
