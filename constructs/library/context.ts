/** The build context in a stack of the user's app: provider aliases, and outputs of other constructs. */
import { resolve as absolute } from "node:path";
import { App, type TerraformProvider, type TerraformRemoteState, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { buildContext } from "../assembly/build-context";
import { makeProvider } from "../assembly/build-unit";
import { relativeSpecFolder } from "../assembly/folders";
import type { BuildContext, MakeProvider } from "../contracts/build";
import type { UnitInput } from "../platform/types/unit";
import { readOutputs } from "./outputs/read";

/**
 * @param sources constructs whose outputs the unit reads, by the name of the stack that a spec would put them in
 * @param declared filled with the outputs that the unit declares
 */
export function contextOf(
  scope: Construct,
  input: UnitInput,
  sources: ReadonlyMap<string, Construct>,
  declared: Record<string, unknown>,
): BuildContext {
  const read = new Map<string, TerraformRemoteState>();
  return {
    ...buildContext(scope, input, providerOnce, relativeAppFolder(scope)),
    outputsOf: (stack) => {
      const outputs = read.get(stack) ?? readOutputs(scope, stack, sources.get(stack));
      read.set(stack, outputs);
      return outputs;
    },
    declareOutput: (name, value) => {
      declared[name] = value;
    },
  };
}

/** The relative path from a stack's folder to the folder that the app runs in. */
export const relativeAppFolder = (scope: Construct): string =>
  relativeSpecFolder({ spec: process.cwd(), output: absolute(App.of(scope).outdir) });

const aliases = new WeakMap<TerraformStack, Map<string, TerraformProvider>>();

/** Creates one provider for each alias of a stack; all constructs of the stack share it. */
const providerOnce: MakeProvider = (scope, location, alias = location.key) => {
  const stack = TerraformStack.of(scope);
  const ofStack = aliases.get(stack) ?? new Map<string, TerraformProvider>();
  aliases.set(stack, ofStack);
  const provider = ofStack.get(alias) ?? makeProvider(stack, location, alias);
  ofStack.set(alias, provider);
  return provider;
};
