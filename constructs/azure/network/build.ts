/** Builds stack `network-x`: the network, and what others may know of it. */

import type { BuildUnit } from "../../contracts/build";
import { declareOutputs } from "../../contracts/outputs";
import { groundOf } from "../resource-group/resource-group";
import { NETWORK } from "./links";
import { AzureNetwork } from "./network";
import { networkOutputs } from "./outputs";

export const buildNetwork: BuildUnit<"network"> = (scope, { resource, location, unit }, context) => {
  if (resource.cloud !== "azure" || location.cloud !== "azure") throw new Error(`${unit.stack} is not a network on Azure`);
  const made = new AzureNetwork(scope, NETWORK, { network: resource, placement: groundOf(scope, resource, location) });
  declareOutputs(networkOutputs, made, resource, context);
};
