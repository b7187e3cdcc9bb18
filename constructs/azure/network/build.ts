/** Builds stack `network-x`: the network, and what others may know of it. */

import type { BuildUnit } from "../../contracts/build";
import { declareOutputs } from "../../contracts/outputs";
import type { AzureManagedNetwork } from "../../platform/types/azure/network";
import { groundOf } from "../resource-group/resource-group";
import { NETWORK } from "./links";
import { AzureNetwork } from "./network";
import { networkOutputs } from "./outputs";

export const buildNetwork: BuildUnit<"network", AzureManagedNetwork> = (scope, { resource, location }, context) => {
  const made = new AzureNetwork(scope, NETWORK, { network: resource, placement: groundOf(scope, resource, location) });
  declareOutputs(networkOutputs, made, resource, context);
};
