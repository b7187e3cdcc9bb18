/** What a stack reads from other states, and what those contain. Terraform itself reads them, so every kind of backend works. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isObject, type JsonObject, type JsonValue, objectAt } from "../../emulator/json";
import { outputsRead } from "../../emulator/scratch/states";
import { type Diagnostic, type RunTerraform, TerraformFailed } from "../../emulator/terraform/command";

/** One `data.terraform_remote_state` of a stack. */
export interface StateReader {
  /** The stack that is read, or `outside-KEY`. */
  readonly name: string;
  readonly body: JsonValue;
  /** Outputs that the stack uses, sorted. */
  readonly outputs: readonly string[];
}

export type StateOutputs = Readonly<Record<string, JsonValue>>;

export const readersOf = (stack: JsonObject): StateReader[] =>
  Object.entries(objectAt(objectAt(stack, "data"), "terraform_remote_state")).map(([name, body]) => ({
    name,
    body,
    outputs: outputsRead(stack, name),
  }));

/**
 * Outputs by reader; null if there is no state.
 * @param folder as deep as the folder of the stack, because paths of local states are relative; created here
 * @throws TerraformFailed if a state can neither be read nor proved missing: no access, no bucket
 */
export async function readStates(
  readers: readonly StateReader[],
  folder: string,
  terraform: RunTerraform,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, StateOutputs | null>> {
  const found = new Map<string, StateOutputs | null>();
  if (readers.length === 0) return found;
  mkdirSync(folder, { recursive: true });
  writeProbe(folder, readers);
  await terraform(folder, ["init", "-input=false", "-no-color"], { signal });
  for (let left = readers; left.length > 0; left = left.filter(({ name }) => !found.has(name))) {
    writeProbe(folder, left);
    try {
      await terraform(folder, ["plan", "-json", "-input=false", "-lock=false", `-out=${PLAN}`], { signal });
    } catch (error) {
      const missing = error instanceof TerraformFailed ? missingStates(error.diagnostics, left) : [];
      if (missing.length === 0) throw error;
      for (const { name } of missing) found.set(name, null);
      continue;
    }
    const { stdout } = await terraform(folder, ["show", "-json", PLAN], { signal });
    const values = objectAt(objectAt(JSON.parse(stdout) as JsonObject, "planned_values"), "outputs");
    for (const { name } of left) found.set(name, objectAt(objectAt(values, name), "value"));
  }
  return found;
}

const PLAN = "probe.tfplan";

function writeProbe(folder: string, readers: readonly StateReader[]): void {
  const probe = {
    data: { terraform_remote_state: Object.fromEntries(readers.map(({ name, body }) => [name, body])) },
    output: Object.fromEntries(
      readers.map(({ name }) => [name, { value: `\${data.terraform_remote_state.${name}.outputs}`, sensitive: true }]),
    ),
  };
  writeFileSync(join(folder, "probe.tf.json"), JSON.stringify(probe));
}

/** The summary that Terraform prints if a backend has no such state. Any other error has a different one. */
const MISSING = "Unable to find remote state";

const missingStates = (diagnostics: readonly Diagnostic[], readers: readonly StateReader[]): StateReader[] =>
  diagnostics.every(({ summary }) => summary === MISSING)
    ? readers.filter(({ name }) => diagnostics.some(({ address }) => address === `data.terraform_remote_state.${name}`))
    : [];

/** Readers whose outputs configure a provider, which would then be called with placeholders. */
export const configuringProviders = (stack: JsonObject, readers: readonly string[]): string[] =>
  Object.entries(objectAt(stack, "provider"))
    .filter(([, body]) => readers.some((name) => mentions(body, `data.terraform_remote_state.${name}.`)))
    .map(([provider]) => provider);

function mentions(value: JsonValue, text: string): boolean {
  if (typeof value === "string") return value.includes(text);
  if (Array.isArray(value)) return value.some((one) => mentions(one, text));
  return isObject(value) && Object.values(value).some((one) => mentions(one, text));
}
