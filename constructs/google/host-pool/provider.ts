/** Builds the host pools of any unit on Google Cloud. */
import type { HostPoolProvider } from "../../contracts/host-pool";
import { networkLinks } from "../network/links";
import { HostPool } from "./host-pool";

export const googleHostPools: HostPoolProvider<"google", HostPool> = {
  links: (scope, { network, name }, location, context) =>
    networkLinks(scope, network, context, location, { name: `${name}-hosts`, pods: null, services: null }),
  build: (scope, unit, { location, network: links, hosts, context }) => {
    const pools = unit.pools.map((pool) => new HostPool(scope, pool.role, { pool, unit, location, links, hosts, context }));
    for (const pool of pools) pool.connect(pools);
    return pools;
  },
};
