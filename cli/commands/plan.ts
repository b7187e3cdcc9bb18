/** `berth plan`: Terraform's plan of a stack, also before what it needs is deployed. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command, Option } from "commander";
import { unitInputsOf } from "../../constructs/assembly/decide";
import { mockOutputsOf } from "../../constructs/assembly/kinds";
import type { UnitInput } from "../../constructs/platform/types/unit";
import { openUsersTerraform, type RunTerraform } from "../../emulator/terraform/command";
import { synthesize } from "../../stacks/synth/synthesize";
import { chooseStacks } from "../plan/choose-stacks";
import { type MockMode, mockModes } from "../plan/mock-readers";
import { PlanProgress, planJson, printPlan, printTally } from "../plan/plan-report";
import { planStack, type StackPlan } from "../plan/plan-stack";
import { prepareFor, reportProblems, type SpecOptions, withSpec } from "../spec-options";
import { colours } from "../terminal";

interface PlanOptions extends SpecOptions {
  readonly all: boolean;
  readonly mock: MockMode;
  readonly outJson?: string;
  readonly lock: boolean;
  readonly detailedExitcode: boolean;
}

const examples = `
Examples:
  $ berth plan cluster-apps
  $ berth plan --all --no-lock
  $ berth plan -f prod.yaml --all --detailed-exitcode
  $ berth plan cluster-apps --out-json plans && jq .resource_changes plans/cluster-apps.json

Needs Terraform, and the credentials that a deployment needs to read. Writes no state and no lock file, and leaves cdktf.out alone.
States of the section outside must exist: what they hold, only their owner knows.
A stack whose provider is reached by outputs of another (addons-x) cannot be planned before that one is deployed; --all passes it over.

Exit: 0 planned; 1 an error, or a named stack that cannot be planned yet. With --detailed-exitcode, as of Terraform: 0 no change; 1 an error,
also of the command line; 2 changes.`;

export function planCommand(): Command {
  return withSpec(new Command("plan"))
    .summary("show what Terraform would change, also before what it reads is deployed")
    .description(
      "Plans a stack with real Terraform in a copy aside. Where it reads outputs of a stack that is not deployed yet, placeholders made from the spec stand in.",
    )
    .argument("[stacks...]", "names of stacks; left out: the only one")
    .option("--all", "every stack, in order of deployment", false)
    .addOption(
      new Option("--mock <when>", "use placeholders where a state lacks what is read, always, or never")
        .choices(mockModes)
        .default("missing"),
    )
    .option("--out-json <dir>", "write each plan as JSON of `terraform show -json` to DIR/STACK.json")
    .option("--no-lock", "do not lock states meanwhile; for credentials that only read")
    .option("--detailed-exitcode", "exit with 2 where there are changes", false)
    .addHelpText("after", examples)
    .action(async (stacks: string[], options: PlanOptions, command: Command) => {
      const prepared = prepareFor(options, {}, "own");
      if (!prepared.ok || prepared.platform === null) return;
      const inputs = unitInputsOf(prepared.platform);
      const names = inputs.map(({ unit }) => unit.stack);
      const chosen = chosenOr(command, () => chooseStacks(names, stacks, options.all));
      const terraform = await openUsersTerraform();
      const outdir = realpathSync(mkdtempSync(join(tmpdir(), "berth-plan-")));
      try {
        const { problems } = await synthesize(neededSlices(inputs, chosen), { spec: prepared.folder, output: outdir });
        if (problems.length > 0) return reportProblems(prepared.read.place(problems), options.format);
        const plans = await planAll(chosen, inputs, outdir, terraform, options);
        if (options.format === "json") process.stdout.write(`${planJson(plans)}\n`);
        else printTally(plans);
        process.exitCode = exitCodeOf(plans, options);
      } finally {
        rmSync(outdir, { recursive: true, force: true });
      }
    });
}

function chosenOr(command: Command, choose: () => readonly string[]): readonly string[] {
  try {
    return choose();
  } catch (error) {
    command.error(`error: ${(error as Error).message}`, { exitCode: 2, code: "commander.stacks" });
  }
}

/** An override may match in another stack alone, so with overrides all are built. */
const neededSlices = (inputs: readonly UnitInput[], chosen: readonly string[]): readonly UnitInput[] =>
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
  const mockOutputs = new Map(inputs.map((slice) => [slice.unit.stack, () => mockOutputsOf(slice)]));
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
