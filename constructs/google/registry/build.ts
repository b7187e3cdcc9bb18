/** Builds stack `registry-x`: the registry and its outputs. */

import type { BuildUnit } from "../../contracts/build";
import { declareOutputs } from "../../contracts/outputs";
import type { ArtifactRegistry } from "../../platform/types/google/registry";
import { registryOutputs } from "./outputs";
import { GoogleRegistry } from "./registry";

/** Construct id of the registry. Addresses begin with it. */
const REGISTRY = "registry";

export const buildRegistry: BuildUnit<"registry", ArtifactRegistry> = (scope, { resource, location }, context) => {
  const registry = new GoogleRegistry(scope, REGISTRY, { registry: resource, location, context });
  declareOutputs(registryOutputs, registry, resource, context);
};
