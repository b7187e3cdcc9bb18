/** Replaces states that do not exist yet by placeholders, with an override file in a copy of the stack. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { MockOutputs } from "../../constructs/contracts/mocks";
import { isObject, type JsonValue } from "../../emulator/json";
import { mockState } from "../../emulator/scratch/states";
import type { MockMode } from "./mock-modes";
import type { StateOutputs, StateReader } from "./upstream-states";

/** A stack that is read, and which of its outputs are placeholders. */
export interface Mocked {
  readonly stack: string;
  readonly outputs: readonly string[];
  /** False: the state exists, but lacks these outputs. */
  readonly missing: boolean;
}

export interface MockedReader extends Mocked {
  readonly values: MockOutputs;
}

/** The placeholders for `reader`; null if the state contains every output that is read. */
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

/** Placeholders are plain JSON. */
function jsonOf(value: unknown): JsonValue {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return value as JsonValue;
  if (Array.isArray(value)) return value.map(jsonOf);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, jsonOf(one)]));
  throw new Error(`a placeholder cannot be a ${typeof value}`);
}
