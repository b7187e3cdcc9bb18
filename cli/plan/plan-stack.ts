/** Plans one stack with real Terraform in a copy; upstream outputs that do not exist yet are replaced by placeholders. */
import { join } from "node:path";
import type { MockOutputs } from "../../constructs/contracts/mocks";
import { isObject, type JsonObject, objectAt } from "../../emulator/json";
import { planChanges, type ResourceChange } from "../../emulator/session/plan-diff";
import { type Diagnostic, type RunTerraform, toDiagnostic } from "../../emulator/terraform/command";
import { bodiesOf } from "../../emulator/terraform/provider-fit";
import { readStack } from "../../emulator/terraform/validate";
import type { CommandCode } from "../command-codes";
import type { MockMode } from "./mock-modes";
import { type Mocked, type MockedReader, mockFor, writeMocks } from "./mock-readers";
import { configuringProviders, readersOf, readStates, type StateOutputs, type StateReader } from "./upstream-states";

export interface PlanContext {
  readonly terraform: RunTerraform;
  /** Folder that the stacks were synthesized to; nothing is deployed from it. */
  readonly outdir: string;
  /** Placeholders of each stack of the platform. */
  readonly mockOutputs: ReadonlyMap<string, () => MockOutputs>;
  readonly mode: MockMode;
  /** Whether Terraform locks the state while it plans. */
  readonly lock: boolean;
  readonly colour: boolean;
  /** Called with the current step, for a status line. */
  readonly onProgress: (text: string) => void;
  readonly signal?: AbortSignal;
}

export interface PlanCounts {
  readonly add: number;
  readonly change: number;
  readonly destroy: number;
}

export type StackPlan = { readonly stack: string; readonly mocked: readonly Mocked[] } & (
  | {
      readonly outcome: "planned";
      readonly counts: PlanCounts;
      readonly changes: readonly ResourceChange[];
      /** As Terraform prints it. */
      readonly text: string;
      /** As `terraform show -json` gives it. */
      readonly json: JsonObject;
      readonly warnings: readonly Diagnostic[];
    }
  /** The stack cannot be planned until the stacks that it needs are deployed. */
  | { readonly outcome: "refused"; readonly code: CommandCode; readonly reason: string; readonly fix: string }
  | { readonly outcome: "failed"; readonly error: Error | OutsideMissing }
);

/** Failures of Terraform are part of the result. @throws the reason of the signal */
export async function planStack(stack: string, context: PlanContext): Promise<StackPlan> {
  let mocks: readonly MockedReader[] = [];
  const mocked = (): Mocked[] => mocks.map(({ stack: from, outputs, missing }) => ({ stack: from, outputs, missing }));
  try {
    const folder = join(context.outdir, "stacks", stack);
    const json = readStack(context.outdir, stack);
    mocks = await mocksOf(stack, readersOf(json), context);
    const providers = configuringProviders(
      json,
      mocks.map((mock) => mock.stack),
    );
    if (providers.length > 0) return { stack, mocked: mocked(), outcome: "refused", ...refusal(providers, mocks) };
    writeMocks(folder, mocks);
    return { stack, mocked: mocked(), outcome: "planned", ...(await runPlan(folder, context)) };
  } catch (error) {
    context.signal?.throwIfAborted();
    return { stack, mocked: mocked(), outcome: "failed", error: error instanceof Error ? error : new Error(String(error)) };
  }
}

function refusal(providers: readonly string[], mocks: readonly Mocked[]) {
  const needed = mocks.map(({ stack }) => stack).join(", ");
  return {
    code: "B7010" as const,
    reason: `provider ${providers.join(", ")} is configured by outputs of ${needed}, which would be placeholders`,
    fix: `deploy ${needed} first`,
  };
}

async function mocksOf(stack: string, readers: readonly StateReader[], context: PlanContext): Promise<MockedReader[]> {
  const ours = (reader: StateReader): boolean => context.mockOutputs.has(reader.name);
  const asked = readers.filter((reader) => context.mode === "missing" || (context.mode === "always" && !ours(reader)));
  context.onProgress("reading upstream states");
  const states = await readStates(asked, join(context.outdir, "probes", stack), context.terraform, context.signal);
  for (const reader of asked) if (!ours(reader) && states.get(reader.name) === null) throw new OutsideMissing(reader.name);
  return readers.filter(ours).flatMap((reader) => mockFor(reader, stateOf(states, reader), mocksFrom(context, reader), context.mode) ?? []);
}

const stateOf = (states: ReadonlyMap<string, StateOutputs | null>, { name }: StateReader): StateOutputs | null => states.get(name) ?? null;
const mocksFrom = ({ mockOutputs }: PlanContext, { name }: StateReader): MockOutputs => mockOutputs.get(name)?.() ?? {};

/** A state in section `outside` does not exist. Berth cannot know what it would contain. */
export class OutsideMissing extends Error {
  override readonly name = "OutsideMissing";
  readonly code: CommandCode = "B7011";
  readonly fix = "correct its location in outside, or have its owner deploy it first";

  constructor(readonly reader: string) {
    super(`the state of ${reader.replace(/^outside-/, "outside.")} does not exist, and Berth has placeholders only for stacks of the spec`);
  }
}

const PLAN = "berth.tfplan";

async function runPlan(folder: string, context: PlanContext) {
  const { terraform, signal, onProgress } = context;
  onProgress("terraform init");
  await terraform(folder, ["init", "-input=false", "-no-color"], { signal });
  onProgress("terraform plan");
  const warnings: Diagnostic[] = [];
  await terraform(folder, ["plan", "-json", "-input=false", `-lock=${context.lock}`, `-out=${PLAN}`], {
    signal,
    onMessage: (message) => {
      const address = addressOf(message);
      if (address !== undefined) onProgress(address);
      if (message.type === "diagnostic") warnings.push(toDiagnostic(objectAt(message, "diagnostic")));
    },
  });
  const shown = await terraform(folder, ["show", ...(context.colour ? [] : ["-no-color"]), PLAN], { signal });
  const json = JSON.parse((await terraform(folder, ["show", "-json", PLAN], { signal })).stdout) as JsonObject;
  return { counts: countsOf(json), changes: planChanges(json), text: shown.stdout.trim(), json, warnings };
}

/** The resource that a message of `terraform plan -json` is about. */
function addressOf(message: JsonObject): string | undefined {
  for (const key of ["hook", "change"]) {
    const { addr } = objectAt(objectAt(message, key), "resource");
    if (typeof addr === "string") return addr;
  }
  return undefined;
}

/** As Terraform counts: a replacement counts as an addition and as a destruction. */
export function countsOf(plan: JsonObject): PlanCounts {
  const counts = { create: 0, update: 0, delete: 0 };
  for (const { mode, change } of bodiesOf(plan.resource_changes)) {
    const actions = isObject(change) && Array.isArray(change.actions) ? change.actions : [];
    if (mode !== "data") for (const kind of ["create", "update", "delete"] as const) if (actions.includes(kind)) counts[kind] += 1;
  }
  return { add: counts.create, change: counts.update, destroy: counts.delete };
}
