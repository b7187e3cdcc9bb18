/** The packages with the bindings that stacks are rendered with. They are optional peers: a user of one cloud does not install those of three. */
import type { Problem } from "../language/problems/problem";
import type { Cloud } from "../platform/types/location";
import type { UnitInput, UnitKind } from "../platform/types/unit";
import type { StackCode } from "./codes";
import { bindingProblem } from "./missing-binding";

/** The provider of every stack in a location of the cloud. */
export const cloudBindings: Readonly<Record<Cloud, string>> = {
  aws: "@cdktf/provider-aws",
  google: "@cdktf/provider-google",
  azure: "@cdktf/provider-azurerm",
};

export const helmBinding = "@cdktf/provider-helm";

/** What a kind of unit needs in addition to its cloud's. */
const kindBindings: Partial<Readonly<Record<UnitKind, string>>> = { addons: helmBinding };

export const bindingsOf = ({ kind, location }: Pick<UnitInput, "kind" | "location">): string[] => [
  cloudBindings[location.cloud],
  ...(kindBindings[kind] === undefined ? [] : [kindBindings[kind]]),
];

/**
 * Bindings that synthesis would not find, without loading any: one problem for each, at the first unit that needs it.
 * @param isInstalled @default whether Node.js finds the package from here, as the constructs do
 */
export function missingBindings(inputs: readonly UnitInput[], isInstalled = canResolve): (Problem & { readonly code: StackCode })[] {
  const first = new Map<string, UnitInput["unit"]>();
  for (const input of inputs) for (const name of bindingsOf(input)) if (!first.has(name)) first.set(name, input.unit);
  return [...first].flatMap(([name, unit]) => (isInstalled(name) ? [] : [bindingProblem(name, unit)]));
}

function canResolve(name: string): boolean {
  try {
    require.resolve(`${name}/package.json`);
    return true;
  } catch {
    return false;
  }
}
