/** Builds stack `registry-x`: the registry, and its outputs. */

import type { BuildUnit } from "../../contracts/build";
import { declareOutputs } from "../../contracts/outputs";
import type { AcrRegistry } from "../../platform/types/azure/registry";
import { resourceGroupPlacement } from "../resource-group/resource-group";
import { registryOutputs } from "./outputs";
import { AzureRegistry } from "./registry";

/** Construct id of the registry, and so the beginning of its addresses. */
const REGISTRY = "registry";

export const buildRegistry: BuildUnit<"registry", AcrRegistry> = (scope, { resource, location, otherLocations }, context) => {
  const built = new AzureRegistry(scope, REGISTRY, {
    registry: resource,
    placement: resourceGroupPlacement(scope, resource, location),
    locations: new Map([location, ...otherLocations].flatMap((each) => (each.cloud === "azure" ? [[each.key, each]] : []))),
    context,
  });
  declareOutputs(registryOutputs, built, resource, context);
};
