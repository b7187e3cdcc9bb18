/** Puts placeholders in the place of states that are not there yet, by an override file in a stack's copy. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MockOutputs } from "../../constructs/contracts/mocks";
import { isObject, type JsonValue } from "../../emulator/json";
import { mockState } from "../../emulator/scratch/states";
import type { StateOutputs, StateReader } from "./upstream-states";

/** When placeholders stand in: where a state lacks what is read, always, or never. */
export const mockModes = ["missing", "always", "never"] as const;
export type MockMode = (typeof mockModes)[number];

/** A stack that is read, and the outputs of it that are placeholders. */
export interface Mocked {
  readonly stack: string;
  readonly outputs: readonly string[];
  /** False: the state is there, and lacks these outputs. */
  readonly missing: boolean;
}

export interface MockedReader extends Mocked {
  readonly values: MockOutputs;
}

/** What has to be mocked for `reader`; null where the state has all that is read. */
export function mockFor(reader: StateReader, state: StateOutputs | null, mock: MockOutputs, mode: MockMode): MockedReader | null {
  const known = mode === "always" ? {} : (state ?? {});
  const outputs = reader.outputs.filter((name) => !(name in known));
  if (mode === "never" || (outputs.length === 0 && state !== null)) return null;
  const missing = mode === "always" || Object.keys(known).length === 0;
  return { stack: reader.name, outputs, missing, values: { ...mock, ...known } };
}

/** Terraform merges files that end in `_override` over the others. */
const OVERRIDE = "berth_override.tf.json";

/** @param folder of the stack's copy */
export function writeMocks(folder: string, mocks: readonly MockedReader[]): void {
  if (mocks.length === 0) return;
  const readers = mocks.map(({ stack, values }) => {
    const path = `mock-${stack}.tfstate`;
    writeFileSync(join(folder, path), mockState(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, jsonOf(value)]))));
    return [stack, { backend: "local", config: { path } }] as const;
  });
  writeFileSync(join(folder, OVERRIDE), JSON.stringify({ data: { terraform_remote_state: Object.fromEntries(readers) } }));
}

/** Placeholders are plain data. */
function jsonOf(value: unknown): JsonValue {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return value as JsonValue;
  if (Array.isArray(value)) return value.map(jsonOf);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, jsonOf(one)]));
  throw new Error(`${typeof value} is no placeholder`);
}
