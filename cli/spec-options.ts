/** Options and steps that commands share: which spec, how to report. */
import { type Command, Option } from "commander";
import { formatProblems, problemsToJson } from "../constructs/language/problems/format-problems";
import type { PlacedProblem } from "../constructs/language/problems/problem";
import { hasErrors } from "../constructs/language/problems/problem";
import { type Prepared, type PrepareOptions, prepare } from "../stacks/prepare";
import { paintOf } from "./terminal";

export interface SpecOptions {
  readonly file: readonly string[];
  readonly locked: boolean;
  readonly format: "text" | "json";
}

export function withSpec(command: Command): Command {
  return command
    .addOption(
      new Option("-f, --file <file>", "spec file; several are merged in this order")
        .default([] as string[], "berth.yaml")
        .argParser((value: string, before: string[]) => [...before, value]),
    )
    .option("--locked", "fail where the lock file would change", false)
    .addOption(new Option("--format <format>", "how problems are printed").choices(["text", "json"]).default("text"));
}

/**
 * Reads and decides; prints what is wrong. Sets the exit code where there is an error.
 * @param output what the command prints as JSON: the problems, or its own, beside which warnings go to the error stream; `later`: the
 *   problems, once the command itself has found what more there is, and reports them with these
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
  else if (problems.length > 0) process.stderr.write(`${problemsText(problems)}\n`);
  return { ...prepared, ok };
}

/** Problems go to the error stream as text, or to the output as JSON. */
export function reportProblems(problems: readonly PlacedProblem[], format: SpecOptions["format"]): void {
  if (hasErrors(problems)) process.exitCode = 1;
  if (format === "json") process.stdout.write(`${problemsText(problems)}\n`);
  else if (problems.length > 0) process.stderr.write(`${formatProblems(problems, paintOf(process.stderr))}\n${tally(problems)}\n`);
}

const problemsText = (problems: readonly PlacedProblem[]): string => JSON.stringify(problemsToJson(problems), null, 2);

function tally(problems: readonly PlacedProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? "" : "s"}`;
  const first = problems.find(({ severity }) => severity === "error")?.code;
  return `${count(errors, "error")}, ${count(problems.length - errors, "warning")}${first === undefined ? "" : `; berth explain ${first} tells more`}`;
}
