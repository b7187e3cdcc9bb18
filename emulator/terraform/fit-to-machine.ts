/** Fits a stack to the providers of this machine: one call for everything that runs or checks a scratch copy. */
import type { JsonObject } from "../json";
import type { TerraformCommand } from "./command";
import { type FittedStack, fitStack, type StrippedPath } from "./provider-fit";
import { providerSchema } from "./provider-schema";
import { chooseProvider, requirementsOf } from "./requirements";

/** A provider that is used in another version than the stack asks for. */
export interface ProviderSubstitute {
  readonly source: string;
  readonly wanted: string;
  readonly used: string;
}

export interface MachineFit extends FittedStack {
  readonly substitutes: readonly ProviderSubstitute[];
}

/**
 * A copy of `stack` that works with the providers at hand; the same JSON where the right versions are there, or only the registry has them.
 * @throws TerraformFailed where a provider's schema cannot be read.
 */
export async function fitToMachine(stack: JsonObject, terraform: TerraformCommand): Promise<MachineFit> {
  let json = stack;
  const stripped: StrippedPath[] = [];
  const substitutes: ProviderSubstitute[] = [];
  for (const requirement of requirementsOf(stack)) {
    const { version, differs } = chooseProvider(requirement, terraform.providers);
    if (!differs || version === undefined) continue;
    const fitted = fitStack(json, await providerSchema(terraform, requirement.source, version));
    json = fitted.json;
    stripped.push(...fitted.stripped);
    substitutes.push({ source: requirement.source, wanted: requirement.version ?? "any", used: version });
  }
  return { json, stripped, substitutes };
}
