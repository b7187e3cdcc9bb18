/** Builds stack `hosts-x`: the host group's network, unless another stack has it, its subnet, the hosts and the outputs. */

import type { BuildUnit } from "../../contracts/build";
import { noHostLinks } from "../../contracts/host-pool";
import { declareOutputs } from "../../contracts/outputs";
import type { HostGroups } from "../../platform/types/host-group";
import { hostOutputs } from "./outputs";
import { googleHostPools } from "./provider";

export const buildHosts: BuildUnit<"hosts", HostGroups["google"]> = (scope, { resource, location, unit }, context) => {
  const network = googleHostPools.links(scope, resource, location, context);
  const [pool] = googleHostPools.build(scope, resource, { location, network, hosts: noHostLinks, context });
  if (pool === undefined) throw new Error(`${unit.stack} has no host pool`);
  declareOutputs(hostOutputs, pool, resource, context);
};
