/** Builds stack `registry-x`: the registry, and what others may know of it. */
import type { BuildUnit } from "../../contracts/build";
import type { EcrRegistry } from "../../platform/types/aws/registry";
import { outputsOf, type RegistryOutputName, registryOutputs } from "./outputs";
import { AwsRegistry } from "./registry";

/** Construct id of the registry, and so the beginning of its addresses. */
const REGISTRY = "registry";

export const buildRegistry: BuildUnit<"registry", EcrRegistry> = (scope, { resource, location }, context) => {
  const values = outputsOf(new AwsRegistry(scope, REGISTRY, { registry: resource, location, context }));
  for (const name of Object.keys(values) as RegistryOutputName[])
    context.declareOutput(name, values[name], registryOutputs[name].description);
};
