/** Builds stack `network-x`: the network, and what others may know of it. */

import type { BuildUnit } from "../../contracts/build";
import { declareOutputs } from "../../contracts/outputs";
import type { AwsManagedNetwork } from "../../platform/types/aws/network";
import { NETWORK } from "./links";
import { AwsNetwork } from "./network";
import { networkOutputs } from "./outputs";

export const buildNetwork: BuildUnit<"network", AwsManagedNetwork> = (scope, { resource, location }, context) => {
  const made = new AwsNetwork(scope, NETWORK, { network: resource, location });
  declareOutputs(networkOutputs, made, resource, context);
};
