/** Options and steps that commands share: which spec, how to report. */
import { type Command, Option } from "commander";
import { formatProblems, problemsToJson } from "../constructs/spec/format";
import type { PlacedProblem } from "../constructs/spec/problem";
import { hasErrors, type Prepared, prepare, type RoadOptions } from "../stacks/road";
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

/** Reads and decides; prints what is wrong. Sets the exit code where there is an error. */
export function prepareFor(options: SpecOptions, more: Partial<RoadOptions> = {}): Prepared & { readonly ok: boolean } {
  const files = options.file.length > 0 ? options.file : ["berth.yaml"];
  const prepared = prepare({ files, locked: options.locked, ...more });
  reportProblems(prepared.problems, options.format);
  return { ...prepared, ok: !hasErrors(prepared.problems) && prepared.platform !== null };
}

/** Problems go to the error stream as text, or to the output as JSON. */
export function reportProblems(problems: readonly PlacedProblem[], format: SpecOptions["format"]): void {
  if (hasErrors(problems)) process.exitCode = 1;
  if (format === "json") process.stdout.write(`${JSON.stringify(problemsToJson(problems), null, 2)}\n`);
  else if (problems.length > 0) process.stderr.write(`${formatProblems(problems, paintOf(process.stderr))}\n${tally(problems)}\n`);
}

function tally(problems: readonly PlacedProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? "" : "s"}`;
  const first = problems.find(({ severity }) => severity === "error")?.code;
  return `${count(errors, "error")}, ${count(problems.length - errors, "warning")}${first === undefined ? "" : `; berth explain ${first} tells more`}`;
}
