/** Builds the pools of hosts of any unit on Azure. */
import type { HostPoolProvider } from "../../contracts/host-pool";
import { networkLinks } from "../network/links";
import { resourceGroupPlacement } from "../resource-group/resource-group";
import { HostPool, machineGroup } from "./host-pool";
import { namesMachines, subnetRules } from "./rules";

export const azureHostPools: HostPoolProvider<"azure", HostPool> = {
  links: (scope, unit, location, context) =>
    networkLinks(scope, unit.network, context, {
      meta: unit,
      placement: resourceGroupPlacement(scope, unit, location),
      rules: subnetRules(unit),
    }),
  build: (scope, unit, { location, network: links, hosts, context }) => {
    const placement = resourceGroupPlacement(scope, unit, location);
    const named = namesMachines(unit) ? unit.pools : [];
    const machines = Object.fromEntries(named.map((pool) => [pool.role, machineGroup(scope, { pool, unit }, placement)]));
    return unit.pools.map((pool) => new HostPool(scope, pool.role, { pool, unit, placement, links, hosts, context, machines }));
  },
};
