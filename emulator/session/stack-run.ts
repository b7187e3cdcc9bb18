/** Terraform runs of one stack: init, apply, outputs, a second plan, destroy. */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isObject, type JsonObject, type JsonValue, objectAt } from "../json";
import type { TerraformCommand } from "../terraform/command";
import { initialise } from "../terraform/initialise";
import { STACK_FILE } from "../terraform/validate";
import type { Phase, Reporter } from "./events";
import { planChanges, type ResourceChange } from "./plan-diff";
import { progressEvent } from "./progress";

export interface StackRunContext {
  readonly terraform: TerraformCommand;
  readonly folder: string;
  readonly stack: string;
  readonly reporter: Reporter;
  readonly signal?: AbortSignal | undefined;
  readonly parallelism: number;
}

export interface AppliedCounts {
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
}

/** File next to a scratch copy that records what it was last initialised for. */
const INITIALISED = "berth-init.json";

/**
 * Initialises a scratch copy; one that was initialised for the same providers and state is left as it is.
 * @throws MissingTool where a provider cannot be had
 */
export async function initStack(context: StackRunContext): Promise<void> {
  const marker = join(context.folder, INITIALISED);
  const stack = JSON.parse(readFileSync(join(context.folder, STACK_FILE), "utf8")) as JsonObject;
  const wanted = JSON.stringify([stack.terraform, stack.module]);
  if (existsSync(marker) && readFileSync(marker, "utf8") === wanted) return;
  await initialise(context.terraform, context.folder, ["-reconfigure"], context.signal);
  writeFileSync(marker, wanted);
}

export async function applyStack(context: StackRunContext): Promise<AppliedCounts> {
  return change(context, "apply", ["apply", "-auto-approve"]);
}

export async function destroyStack(context: StackRunContext): Promise<AppliedCounts> {
  return change(context, "destroy", ["apply", "-destroy", "-auto-approve", "-refresh=false"]);
}

async function change(context: StackRunContext, phase: Phase, command: readonly string[]): Promise<AppliedCounts> {
  const counts = { create: 0, update: 0, delete: 0, replace: 0, read: 0 };
  const args = [...command, "-json", "-input=false", "-lock=false", `-parallelism=${context.parallelism}`];
  await context.terraform.run(context.folder, args, {
    signal: context.signal,
    onMessage: (message) => {
      const event = progressEvent(message, context.stack, phase);
      if (!event) return;
      if (event.type === "resource" && event.state === "done") counts[event.action] += 1;
      context.reporter(event);
    },
  });
  return { created: counts.create, updated: counts.update, deleted: counts.delete };
}

/** What a plan would change now; empty where the stack is as it was written. */
export async function planStack(context: StackRunContext): Promise<ResourceChange[]> {
  const plan = await planJson(context);
  return plan === null ? [] : planChanges(plan);
}

/**
 * A plan as `terraform show -json` prints it; null where it changes nothing.
 * @param refresh whether the emulator is asked how everything is; otherwise it is as the state says. @default true
 */
export async function planJson(context: StackRunContext, refresh = true): Promise<JsonObject | null> {
  const file = "berth.tfplan";
  const args = [
    "plan",
    "-detailed-exitcode",
    "-input=false",
    "-lock=false",
    "-no-color",
    `-refresh=${refresh}`,
    `-parallelism=${context.parallelism}`,
    `-out=${file}`,
    "-json",
  ];
  const { exitCode } = await context.terraform.run(context.folder, args, { signal: context.signal, accept: [0, 2] });
  try {
    if (exitCode === 0) return null;
    const { stdout } = await context.terraform.run(context.folder, ["show", "-json", file], { signal: context.signal });
    return JSON.parse(stdout) as JsonObject;
  } finally {
    rmSync(join(context.folder, file), { force: true });
  }
}

export type Outputs = Readonly<Record<string, JsonValue>>;

/** The outputs of an applied stack, read from its state; sensitive ones are left out. */
export function readOutputs(stateFile: string): Outputs {
  if (!existsSync(stateFile)) return {};
  const state = JSON.parse(readFileSync(stateFile, "utf8")) as JsonObject;
  const outputs = Object.entries(objectAt(state, "outputs"));
  return Object.fromEntries(
    outputs.flatMap(([name, output]) => (isObject(output) && output.sensitive !== true ? [[name, output.value]] : [])),
  );
}
