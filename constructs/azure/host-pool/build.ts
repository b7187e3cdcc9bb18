/** Builds stack `hosts-x`: the group's network, unless another stack has it, the hosts, and their outputs. */

import type { BuildUnit } from "../../contracts/build";
import { noHostLinks } from "../../contracts/host-pool";
import { declareOutputs } from "../../contracts/outputs";
import type { HostGroups } from "../../platform/types/host-group";
import { hostOutputs } from "./outputs";
import { azureHostPools } from "./provider";

export const buildHosts: BuildUnit<"hosts", HostGroups["azure"]> = (scope, { resource, location, unit }, context) => {
  const network = azureHostPools.links(scope, resource, location, context);
  const [pool] = azureHostPools.build(scope, resource, { location, network, hosts: noHostLinks, context });
  if (pool === undefined) throw new Error(`${unit.stack} has no host pool`);
  declareOutputs(hostOutputs, pool, resource, context);
};
