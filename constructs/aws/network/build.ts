/** Builds stack `network-x`: the network, and what others may know of it. */

import type { BuildUnit } from "../../contracts/build";
import { declareOutputs } from "../../contracts/outputs";
import { NETWORK } from "./links";
import { AwsNetwork } from "./network";
import { networkOutputs } from "./outputs";

export const buildNetwork: BuildUnit<"network"> = (scope, { resource, location, unit }, context) => {
  if (resource.cloud !== "aws" || location.cloud !== "aws") throw new Error(`${unit.stack} is not a network on AWS`);
  const made = new AwsNetwork(scope, NETWORK, { network: resource, location });
  declareOutputs(networkOutputs, made, resource, context);
};
