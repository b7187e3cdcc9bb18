/** Builds stack `network-x` on AWS: the network, and what others may know of it. */
import type { BuildUnit } from "../../contract/build";
import { NETWORK } from "./links";
import { AwsNetwork } from "./network";
import { networkOutputs } from "./outputs";

export const buildNetwork: BuildUnit<"network"> = (scope, { contents, location, unit }, context) => {
  if (location.cloud !== "aws") throw new Error(`${unit.stack} is not a network on AWS`);
  const network = new AwsNetwork(scope, NETWORK, { network: contents, location, context });
  for (const [name, { value, description }] of Object.entries(networkOutputs)) context.declareOutput(name, value(network), description);
};
