/** What a stack offers to those that build in it: providers, references to other states, declared outputs. */
import type { TerraformProvider, TerraformRemoteState } from "cdktf";
import { TerraformOutput } from "cdktf";
import type { Construct } from "constructs";
import type { BuildContext, MakeProvider } from "../contracts/build";
import type { Location } from "../platform/types/location";
import type { ValueOrReference } from "../platform/types/shared/value";
import type { Slice } from "../platform/types/unit";
import { readBackend } from "./backend";

/** @param fromStack the way from a stack's folder to the folder of the spec */
export function buildContext(stack: Construct, slice: Slice, makeProvider: MakeProvider, fromStack: string): BuildContext {
  const readers = new Map<string, TerraformRemoteState>();
  const aliases = new Map<string, TerraformProvider>();
  const once = <T>(made: Map<string, T>, key: string, make: () => T): T => {
    const value = made.get(key) ?? make();
    made.set(key, value);
    return value;
  };
  return {
    providerFor: (key) =>
      key === slice.location.key ? undefined : once(aliases, key, () => makeProvider(stack, otherLocation(slice, key), key)),
    outputsOf: (name, backend) => once(readers, name, () => readBackend(stack, name, backend, fromStack)),
    valueOf: (value) =>
      typeof value === "string"
        ? value
        : outsideValue(
            value,
            once(readers, `outside-${value.from}`, () => readOutside(stack, slice, value.from, fromStack)),
          ),
    declareOutput: (name, value, description) => {
      new TerraformOutput(stack, name, { value, description, staticId: true });
    },
  };
}

function otherLocation(slice: Slice, key: string): Location {
  const found = slice.otherLocations.find((location) => location.key === key);
  if (found === undefined) throw new Error(`${slice.unit.stack} asks for a provider of location ${key}, which is not in its slice`);
  return found;
}

function readOutside(stack: Construct, slice: Slice, key: string, fromStack: string): TerraformRemoteState {
  const backend = slice.outside[key];
  if (backend === undefined) throw new Error(`${slice.unit.stack} refers to outside.${key}, which is not in its slice`);
  return readBackend(stack, `outside-${key}`, backend, fromStack);
}

function outsideValue({ output, item }: Exclude<ValueOrReference, string>, state: TerraformRemoteState): string {
  if (item === null) return state.getString(output);
  return `\${${state.fqn}.outputs.${output}[${JSON.stringify(item)}]}`;
}
