/** Builds stack `network-x`: the network and its outputs. */

import type { BuildUnit } from "../../contracts/build";
import { declareOutputs } from "../../contracts/outputs";
import type { AwsManagedNetwork } from "../../platform/types/aws/network";
import { NETWORK } from "./links";
import { AwsNetwork } from "./network";
import { networkOutputs } from "./outputs";

export const buildNetwork: BuildUnit<"network", AwsManagedNetwork> = (scope, { resource, location }, context) => {
  const network = new AwsNetwork(scope, NETWORK, { network: resource, location });
  declareOutputs(networkOutputs, network, resource, context);
};
