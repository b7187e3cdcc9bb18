/** Builds stack `network-x`: the network and its outputs. */

import type { BuildUnit } from "../../contracts/build";
import { declareOutputs } from "../../contracts/outputs";
import type { GoogleManagedNetwork } from "../../platform/types/google/network";
import { NETWORK } from "./links";
import { GoogleNetwork } from "./network";
import { networkOutputs } from "./outputs";

export const buildNetwork: BuildUnit<"network", GoogleManagedNetwork> = (scope, { resource, location }, context) => {
  const network = new GoogleNetwork(scope, NETWORK, { network: resource, location });
  declareOutputs(networkOutputs, network, resource, context);
};
