/** Builds stack `registry-x`: the registry and its outputs. */

import type { BuildUnit } from "../../contracts/build";
import { declareOutputs } from "../../contracts/outputs";
import type { EcrRegistry } from "../../platform/types/aws/registry";
import { registryOutputs } from "./outputs";
import { AwsRegistry } from "./registry";

/** Construct id of the registry, and so the prefix of its addresses. */
const REGISTRY = "registry";

export const buildRegistry: BuildUnit<"registry", EcrRegistry> = (scope, { resource, location }, context) => {
  const registry = new AwsRegistry(scope, REGISTRY, { registry: resource, location, context });
  declareOutputs(registryOutputs, registry, resource, context);
};
