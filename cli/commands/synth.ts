/** `berth synth`: the spec as Terraform JSON, one folder a stack, whole or not at all. */
import { availableParallelism } from "node:os";
import { relative, resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { unitInputsOf } from "../../constructs/assembly/decide";
import { sortProblems } from "../../constructs/language/merge/origin";
import { keepLock } from "../../stacks/prepare";
import { synthesize } from "../../stacks/synth/synthesize";
import { prepareFor, reportProblems, type SpecOptions, withSpec } from "../spec-options";
import { colours, StatusLine } from "../terminal";

interface SynthOptions extends SpecOptions {
  readonly output: string;
  readonly jobs: number;
  readonly cache: boolean;
  readonly verify: boolean;
}

function jobs(written: string): number {
  const number = Number(written);
  if (!Number.isInteger(number) || number < 1 || number > 64) throw new InvalidArgumentError("is a whole number from 1 to 64.");
  return Math.min(number, availableParallelism());
}

export function synthCommand(): Command {
  return withSpec(new Command("synth"))
    .summary("write the Terraform of every stack")
    .description("Writes DIR/manifest.json and DIR/stacks/NAME/cdk.tf.json. Stacks whose input did not change are left as they are.")
    .option("-o, --output <dir>", "where to write", "cdktf.out")
    .option("-j, --jobs <number>", "processes that build", jobs, 1)
    .option("--no-cache", "build every stack anew")
    .option("--verify", "compare unchanged stacks byte by byte", false)
    .addHelpText("after", "\nExamples:\n  $ berth synth\n  $ berth synth -f prod.yaml -o build/prod --locked\n  $ berth synth --jobs 2")
    .action(async (options: SynthOptions) => {
      const prepared = prepareFor(options, {}, "later");
      if (!prepared.ok || prepared.platform === null) return;
      const status = new StatusLine();
      const output = resolve(options.output);
      const result = await synthesize(
        unitInputsOf(prepared.platform),
        { spec: prepared.folder, output },
        {
          jobs: options.jobs,
          cache: options.cache,
          verify: options.verify,
          onReady: () => keepLock(prepared),
          onBuilt: (stack, done, of) => status.show(`${done}/${of}  ${stack}`),
        },
      );
      status.clear();
      reportProblems(sortProblems([...prepared.problems, ...prepared.read.place(result.problems)]), options.format);
      if (result.problems.length > 0 || options.format === "json") return;
      const { green, dim, red } = colours();
      for (const stack of result.built) process.stdout.write(`${green("+")} ${stack}\n`);
      for (const stack of result.removed) process.stdout.write(`${red("-")} ${stack}\n`);
      if (result.unchanged.length > 0) process.stdout.write(`${dim(`  ${result.unchanged.length} unchanged`)}\n`);
      process.stdout.write(`${relative(".", output) || "."}/manifest.json\n`);
    });
}
