/** Runs `berth synth`. */
import { availableParallelism } from "node:os";
import { join, relative, resolve } from "node:path";
import { unitInputsOf } from "../../constructs/assembly/decide";
import { sortProblems } from "../../constructs/language/merge/origin";
import { keepLock } from "../../stacks/prepare";
import { synthesize } from "../../stacks/synth/synthesize";
import type { SpecOptions } from "../spec-options";
import { colours, StatusLine } from "../terminal";
import { prepareFor } from "./prepared-spec";
import { reportProblems } from "./report-problems";

interface SynthOptions extends SpecOptions {
  readonly output?: string;
  readonly jobs: number;
  readonly cache: boolean;
  readonly verify: boolean;
}

export async function runSynth(options: SynthOptions): Promise<void> {
  const prepared = prepareFor(options, {}, "later");
  if (!prepared.ok || prepared.platform === null) return;
  const status = new StatusLine();
  const output = resolve(options.output ?? join(prepared.project, "cdktf.out"));
  const result = await synthesize(
    unitInputsOf(prepared.platform),
    { spec: prepared.folder, output },
    {
      jobs: Math.min(options.jobs, availableParallelism()),
      cache: options.cache,
      verify: options.verify,
      onReady: () => keepLock(prepared),
      onBuilt: (stack, done, of) => status.show(`${done}/${of}  ${stack}`),
    },
  );
  status.clear();
  reportProblems(sortProblems([...prepared.problems, ...prepared.read.place(result.problems)]), options.format);
  if (result.problems.length === 0 && options.format === "text") printStacks(result, output);
}

function printStacks({ built, removed, unchanged }: Awaited<ReturnType<typeof synthesize>>, output: string): void {
  const { green, dim, red } = colours();
  for (const stack of built) process.stdout.write(`${green("+")} ${stack}\n`);
  for (const stack of removed) process.stdout.write(`${red("-")} ${stack}\n`);
  if (unchanged.length > 0) process.stdout.write(`${dim(`  ${unchanged.length} unchanged`)}\n`);
  process.stdout.write(`${relative(".", output) || "."}/manifest.json\n`);
}
