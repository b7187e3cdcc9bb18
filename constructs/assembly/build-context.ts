/** The context that builders of a stack receive: providers, outputs of other states, declared outputs. */
import type { TerraformProvider, TerraformRemoteState } from "cdktf";
import { ref, TerraformOutput, Token } from "cdktf";
import type { Construct } from "constructs";
import type { BuildContext, MakeProvider } from "../contracts/build";
import type { Location } from "../platform/types/location";
import type { ValueOrReference } from "../platform/types/shared/value";
import type { UnitInput } from "../platform/types/unit";
import { readBackend } from "./backend";

/** @param fromStack the relative path from the folder of a stack to that of the spec */
export function buildContext(stack: Construct, input: UnitInput, makeProvider: MakeProvider, fromStack: string): BuildContext {
  const readers = new Map<string, TerraformRemoteState>();
  const aliases = new Map<string, TerraformProvider>();
  const once = <T>(cache: Map<string, T>, key: string, create: () => T): T => {
    const value = cache.get(key) ?? create();
    cache.set(key, value);
    return value;
  };
  return {
    providerFor: (key) =>
      key === input.location.key ? undefined : once(aliases, key, () => makeProvider(stack, otherLocation(input, key), key)),
    outputsOf: (name, backend) => once(readers, name, () => readBackend(stack, name, backend, fromStack)),
    valueOf: (value) =>
      typeof value === "string"
        ? value
        : outsideValue(
            value,
            once(readers, `outside-${value.from}`, () => readOutside(stack, input, value.from, fromStack)),
          ),
    declareOutput: (name, value, description) => {
      new TerraformOutput(stack, name, { value, description, staticId: true });
    },
  };
}

function otherLocation(input: UnitInput, key: string): Location {
  const found = input.otherLocations.find((location) => location.key === key);
  if (found === undefined) throw new Error(`${input.unit.stack} requests a provider of location ${key}, which is not part of its input`);
  return found;
}

function readOutside(stack: Construct, input: UnitInput, key: string, fromStack: string): TerraformRemoteState {
  const backend = input.outside[key];
  if (backend === undefined) throw new Error(`${input.unit.stack} refers to outside.${key}, which is not part of its input`);
  return readBackend(stack, `outside-${key}`, backend, fromStack);
}

function outsideValue({ output, item }: Exclude<ValueOrReference, string>, state: TerraformRemoteState): string {
  // A token also where an item is read: the quotes of a key would be escaped in a text of JSON, where Terraform cannot read them.
  return item === null ? state.getString(output) : Token.asString(ref(`${state.fqn}.outputs.${output}[${JSON.stringify(item)}]`));
}
