/** Builds the host pools of every kind of unit on AWS. */
import type { HostPoolProvider } from "../../contracts/host-pool";
import { networkLinks } from "../network/links";
import { HostPool } from "./host-pool";

export const awsHostPools: HostPoolProvider<"aws", HostPool> = {
  links: (scope, { network }, location, context) => networkLinks(scope, network, context, location),
  build: (scope, unit, { location, network: links, hosts, context }) => {
    const pools = unit.pools.map((pool) => new HostPool(scope, pool.role, { pool, unit, location, links, hosts, context }));
    for (const pool of pools) pool.connect(pools);
    return pools;
  },
};
