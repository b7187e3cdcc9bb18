/** Runs `berth plan`. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { unitInputsOf } from "../../constructs/assembly/decide";
import { mockOutputsOf } from "../../constructs/assembly/kinds";
import type { UnitInput } from "../../constructs/platform/types/unit";
import { openUsersTerraform, type RunTerraform } from "../../emulator/terraform/command";
import { undoneOnInterrupt } from "../../stacks/output/interrupt";
import { synthesize } from "../../stacks/synth/synthesize";
import { chooseStacks } from "../plan/choose-stacks";
import type { MockMode } from "../plan/mock-modes";
import { PlanProgress, planJson, printPlan, printTally } from "../plan/plan-report";
import { planStack, type StackPlan } from "../plan/plan-stack";
import type { SpecOptions } from "../spec-options";
import { colours } from "../terminal";
import { prepareFor } from "./prepared-spec";
import { reportProblems } from "./report-problems";

interface PlanOptions extends SpecOptions {
  readonly all: boolean;
  readonly mock: MockMode;
  readonly outJson?: string;
  readonly lock: boolean;
  readonly detailedExitcode: boolean;
}

export async function runPlan(stacks: string[], options: PlanOptions, command: Command): Promise<void> {
  const prepared = prepareFor(options, {}, "own");
  if (!prepared.ok || prepared.platform === null) return;
  const inputs = unitInputsOf(prepared.platform);
  const names = inputs.map(({ unit }) => unit.stack);
  const chosen = chosenOr(command, () => chooseStacks(names, stacks, options.all));
  const terraform = await openUsersTerraform();
  const outdir = realpathSync(mkdtempSync(join(tmpdir(), "berth-plan-")));
  const remove = (): void => rmSync(outdir, { recursive: true, force: true });
  try {
    const folders = { spec: prepared.folder, output: outdir };
    const { problems } = await undoneOnInterrupt(remove, () => synthesize(neededInputs(inputs, chosen), folders));
    if (problems.length > 0) return reportProblems(prepared.read.place(problems), options.format);
    const plans = await planAll(chosen, inputs, outdir, terraform, options);
    if (options.format === "json") process.stdout.write(`${planJson(plans)}\n`);
    else printTally(plans);
    process.exitCode = exitCodeOf(plans, options);
  } finally {
    remove();
  }
}

function chosenOr(command: Command, choose: () => readonly string[]): readonly string[] {
  try {
    return choose();
  } catch (error) {
    command.error(`error: ${(error as Error).message}`, { exitCode: 2, code: "commander.stacks" });
  }
}

/** An override may match only in a stack that was not chosen, so all stacks are built if there are overrides. */
const neededInputs = (inputs: readonly UnitInput[], chosen: readonly string[]): readonly UnitInput[] =>
  inputs.some(({ overrides }) => overrides.length > 0) ? inputs : inputs.filter(({ unit }) => chosen.includes(unit.stack));

async function planAll(
  chosen: readonly string[],
  inputs: readonly UnitInput[],
  outdir: string,
  terraform: RunTerraform,
  options: PlanOptions,
): Promise<StackPlan[]> {
  const stop = new AbortController();
  const interrupt = (): void => stop.abort(new Error("interrupted"));
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  const progress = new PlanProgress(chosen.length);
  const mockOutputs = new Map(inputs.map((input) => [input.unit.stack, () => mockOutputsOf(input)]));
  const context = { terraform, outdir, mockOutputs, mode: options.mock, lock: options.lock, signal: stop.signal };
  const colour = options.format === "text" && colours().isColorSupported;
  const plans: StackPlan[] = [];
  try {
    for (const [index, stack] of chosen.entries()) {
      progress.starts(stack, index);
      const plan = await planStack(stack, { ...context, colour, onProgress: (text) => progress.shows(stack, index, text) });
      progress.ends();
      if (options.format === "text") printPlan(plan);
      if (options.outJson !== undefined) writePlan(options.outJson, plan);
      plans.push(plan);
    }
    return plans;
  } finally {
    progress.ends();
    process.off("SIGINT", interrupt).off("SIGTERM", interrupt);
  }
}

function writePlan(folder: string, plan: StackPlan): void {
  if (plan.outcome !== "planned") return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${plan.stack}.json`), `${JSON.stringify(plan.json)}\n`);
}

function exitCodeOf(plans: readonly StackPlan[], { all, detailedExitcode }: PlanOptions): number {
  const wrong = plans.some(({ outcome }) => outcome === "failed" || (outcome === "refused" && !all));
  if (wrong) return 1;
  const changes = plans.some((plan) => plan.outcome === "planned" && plan.changes.length > 0);
  return detailedExitcode && changes ? 2 : 0;
}
