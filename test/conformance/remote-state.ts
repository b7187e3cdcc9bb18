/** References between stacks: what one reads from another's state must be an output that the other declares. */
import { declaredIn } from "./check-stack";
import { type Step, traversalsIn } from "./expressions";
import type { Finding } from "./finding";
import { hasTemplate, isObject, type Json, type JsonObject, objectOf } from "./json";

/** Settings that only a writer of state has. */
const writerOnly: ReadonlySet<string> = new Set(["use_lockfile", "dynamodb_table", "encrypt", "kms_key_id"]);

/**
 * Findings for outputs that no stack declares, and for states that no stack writes.
 *
 * @param stacks stack name → content of its cdk.tf.json
 * @param outside names of remote states that others write
 */
export function checkRemoteStates(stacks: ReadonlyMap<string, JsonObject>, outside: (address: string) => boolean): Finding[] {
  return [...stacks].flatMap(([reader, stack]) =>
    declaredIn(stack)
      .filter(({ type, address }) => type === "terraform_remote_state" && !outside(address))
      .flatMap(({ address, config }) => checkReader(reader, stack, address, config, stacks)),
  );
}

function checkReader(
  reader: string,
  stack: JsonObject,
  address: string,
  config: JsonObject,
  stacks: ReadonlyMap<string, JsonObject>,
): Finding[] {
  const say = (message: string): Finding => ({ kind: "reference", address: `${reader}: ${address}`, path: "", message });
  const writer = [...stacks].find(([, other]) => writes(other, config));
  if (!writer) return [say(`no stack keeps its state at ${JSON.stringify(config["config"])}`)];
  const outputs = objectOf(writer[1]["output"]);
  const name = address.split(".").at(-1)!;
  const missing = [...outputsRead(stack, name)].filter((output) => !(output in outputs));
  return missing.map((output) => say(`reads ${output}; ${writer[0]} declares ${Object.keys(outputs).join(", ") || "no output"}`));
}

function writes(stack: JsonObject, reader: JsonObject): boolean {
  const backend = objectOf(objectOf(stack["terraform"])["backend"]);
  const mine = objectOf(backend[String(reader["backend"])]);
  const [wanted, own] = [comparable(objectOf(reader["config"])), comparable(mine)];
  return Object.keys(mine).length > 0 && wanted === own;
}

const comparable = (config: JsonObject): string =>
  JSON.stringify(
    Object.entries(config)
      .filter(([key]) => !writerOnly.has(key))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

function outputsRead(value: Json | undefined, state: string): Set<string> {
  if (typeof value === "string")
    return hasTemplate(value) ? new Set(traversalsIn(value).flatMap(({ steps }) => outputOf(steps, state))) : new Set();
  const inner = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  return new Set(inner.flatMap((each) => [...outputsRead(each, state)]));
}

function outputOf(steps: readonly Step[], state: string): string[] {
  const words = steps.map((step) => ("name" in step ? step.name : step.index));
  const [root, type, name, outputs, output] = words;
  const isRead = root === "data" && type === "terraform_remote_state" && name === state && outputs === "outputs";
  return isRead && output !== undefined ? [output] : [];
}
