/** Builds stack `network-x`: the network, and its outputs. */

import type { BuildUnit } from "../../contracts/build";
import { declareOutputs } from "../../contracts/outputs";
import type { AzureManagedNetwork } from "../../platform/types/azure/network";
import { resourceGroupPlacement } from "../resource-group/resource-group";
import { NETWORK } from "./links";
import { AzureNetwork } from "./network";
import { networkOutputs } from "./outputs";

export const buildNetwork: BuildUnit<"network", AzureManagedNetwork> = (scope, { resource, location }, context) => {
  const built = new AzureNetwork(scope, NETWORK, {
    network: resource,
    placement: resourceGroupPlacement(scope, resource, location),
    context,
  });
  declareOutputs(networkOutputs, built, resource, context);
};
