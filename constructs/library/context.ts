/** What a user's stack offers to those that build in it: aliases of providers, and outputs of other constructs. */
import { resolve as absolute } from "node:path";
import { App, type TerraformProvider, type TerraformRemoteState, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { buildContext } from "../assembly/build-context";
import { makeProvider } from "../assembly/build-unit";
import { relativeSpecFolder } from "../assembly/folders";
import type { BuildContext, MakeProvider } from "../contracts/build";
import type { UnitInput } from "../platform/types/unit";
import { readOutputs } from "./outputs/read";

/** @param made is filled with the outputs that the unit declares */
export function contextOf(
  scope: Construct,
  input: UnitInput,
  sources: ReadonlyMap<string, Construct>,
  made: Record<string, unknown>,
): BuildContext {
  const read = new Map<string, TerraformRemoteState>();
  return {
    ...buildContext(scope, input, aliasOnce, wayToApp(scope)),
    outputsOf: (stack) => {
      const outputs = read.get(stack) ?? readOutputs(scope, stack, sources.get(stack));
      read.set(stack, outputs);
      return outputs;
    },
    declareOutput: (name, value) => {
      made[name] = value;
    },
  };
}

/** The way from a stack's folder to the folder where the app runs. */
export const wayToApp = (scope: Construct): string => relativeSpecFolder({ spec: process.cwd(), output: absolute(App.of(scope).outdir) });

const aliases = new WeakMap<TerraformStack, Map<string, TerraformProvider>>();

/** A stack has one provider an alias, whichever of its constructs asks. */
const aliasOnce: MakeProvider = (scope, location, alias = location.key) => {
  const stack = TerraformStack.of(scope);
  const ofStack = aliases.get(stack) ?? new Map<string, TerraformProvider>();
  aliases.set(stack, ofStack);
  const provider = ofStack.get(alias) ?? makeProvider(stack, location, alias);
  ofStack.set(alias, provider);
  return provider;
};
