/** Paths of the stacks' states in the scratch folder, and substitutes for states of others. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isObject, type JsonObject, type JsonValue, objectAt } from "../json";
import { bodiesOf } from "../terraform/provider-fit";
import { stateIdentity } from "./state-identity";

/** Outputs of states that are not among the stacks, by the name of the reader (`data.terraform_remote_state.NAME`). */
export type OutsideOutputs = Readonly<Record<string, Readonly<Record<string, JsonValue>>>>;

/** A stack reads a state that no stack writes, and no outputs were given for it. */
export class OutsideStateMissing extends Error {
  override readonly name = "OutsideStateMissing";

  constructor(
    readonly stackName: string,
    readonly reader: string,
    readonly outputs: readonly string[],
  ) {
    super(
      `Stack ${stackName} reads the state "${reader}", which no stack here writes. ` +
        `Give its outputs (${outputs.join(", ") || "none are used"}) so that the emulator can use them.`,
    );
  }
}

/** The backend of a stack as kind and settings; local state in the working directory where none is written. */
export function backendOf(json: JsonObject): { kind: string; config: JsonObject } {
  const terraform = objectAt(json, "terraform");
  if ("cloud" in terraform) return { kind: "cloud", config: bodiesOf(terraform.cloud)[0] ?? {} };
  const [kind, config] = Object.entries(bodiesOf(terraform.backend)[0] ?? {})[0] ?? ["local", {}];
  return { kind, config: bodiesOf(config)[0] ?? {} };
}

export class ScratchStates {
  private readonly files = new Map<string, string>();

  constructor(private readonly folder: string) {}

  /** Absolute path of the state that a stack has here. */
  fileOf(stack: string): string {
    return join(this.folder, `${stack}.tfstate`);
  }

  /** Remembers which state `stack` writes, for the readers of the others. */
  register(stack: string, json: JsonObject, workingDirectory: string): void {
    const { kind, config } = backendOf(json);
    this.files.set(stateIdentity(kind, config, workingDirectory), this.fileOf(stack));
  }

  /** Replaces backend and readers of a stack by local states of this folder, in place. */
  rewrite(stack: string, json: JsonObject, workingDirectory: string, outside: OutsideOutputs): void {
    const { backend: _backend, cloud: _cloud, ...terraform } = objectAt(json, "terraform");
    json.terraform = { ...terraform, backend: { local: { path: this.fileOf(stack) } } };
    const data = objectAt(json, "data");
    if (!isObject(data.terraform_remote_state)) return;
    const readers = Object.entries(data.terraform_remote_state).map(([name, value]) => {
      const reader = bodiesOf(value)[0] ?? {};
      const identity = stateIdentity(String(reader.backend), objectAt(reader, "config"), workingDirectory);
      const file = this.files.get(identity) ?? this.mock(stack, name, json, outside);
      return [name, { backend: "local", config: { path: file } }] as const;
    });
    json.data = { ...data, terraform_remote_state: Object.fromEntries(readers) };
  }

  /** Names of a stack's readers whose state is neither written by a stack here nor given. */
  missing(json: JsonObject, workingDirectory: string, outside: OutsideOutputs): string[] {
    const { terraform_remote_state: readers } = objectAt(json, "data");
    if (!isObject(readers)) return [];
    return Object.entries(readers).flatMap(([name, value]) => {
      const reader = bodiesOf(value)[0] ?? {};
      const identity = stateIdentity(String(reader.backend), objectAt(reader, "config"), workingDirectory);
      return this.files.has(identity) || Object.hasOwn(outside, name) ? [] : [name];
    });
  }

  private mock(stack: string, reader: string, json: JsonObject, outside: OutsideOutputs): string {
    const outputs = outside[reader];
    if (!outputs) throw new OutsideStateMissing(stack, reader, outputsRead(json, reader));
    const file = join(this.folder, "outside", `${stack}-${reader}.tfstate`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, mockState(outputs));
    return file;
  }
}

/** A state that contains only outputs. */
export function mockState(outputs: Readonly<Record<string, JsonValue>>): string {
  const values = Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, { value: value ?? null, type: typeOf(value) }]));
  return JSON.stringify({ version: 4, terraform_version: "1.10.0", serial: 1, lineage: "berth-outside", outputs: values, resources: [] });
}

/** Terraform's type of a JSON value, as a state writes it. */
function typeOf(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return ["tuple", value.map(typeOf)];
  if (isObject(value)) return ["object", Object.fromEntries(Object.entries(value).map(([name, one]) => [name, typeOf(one)]))];
  if (typeof value === "boolean") return "bool";
  return typeof value === "number" ? "number" : "string";
}

/** Outputs of a reader that the stack's expressions use. */
export function outputsRead(json: JsonObject, reader: string): string[] {
  const pattern = new RegExp(
    `data\\.terraform_remote_state\\.${reader.replace(/[^\w-]/g, "")}\\.outputs(?:\\.|\\[\\\\"|\\[\\\\\\\\\\\\")([\\w-]+)`,
    "g",
  );
  return [...new Set([...JSON.stringify(json).matchAll(pattern)].map((match) => match[1] ?? ""))].sort();
}
