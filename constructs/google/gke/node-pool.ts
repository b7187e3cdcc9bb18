/** A node pool, which the cluster autoscaler scales between two totals over all zones. */
import { ContainerNodePool, type ContainerNodePoolConfig } from "@cdktf/provider-google/lib/container-node-pool";
import { Construct } from "constructs";
import { poolTimeouts } from "../../contracts/timeouts";
import type { Pool } from "../../platform/types/shared/pool";
import { offeredIn } from "../host-pool/offered";
import type { ControlPlaneContext } from "./cluster-context";
import { nodeConfig } from "./node-config";

/** How long the provider waits for an update of a node pool. */
const UPDATE_SECONDS = 1800;

export class NodePool extends Construct {
  readonly pool: ContainerNodePool;

  constructor(scope: Construct, id: string, clusterContext: ControlPlaneContext, pool: Pool) {
    super(scope, id);
    const { control, location, nodeAccount } = clusterContext;
    const zones = zoneNames(clusterContext, pool);
    this.pool = new ContainerNodePool(this, "Default", {
      name: pool.name,
      cluster: control.id,
      location: location.region,
      project: location.project,
      nodeLocations: zones,
      ...sizing(pool),
      nodeConfig: nodeConfig(clusterContext, nodeAccount, pool),
      networkConfig: { enablePrivateNodes: true },
      management: { autoRepair: true, autoUpgrade: true },
      upgradeSettings: {
        strategy: "SURGE",
        maxSurge: pool.rollout.maxSurge,
        maxUnavailable: pool.rollout.maxUnavailable,
      },
      ...poolTimeouts(clusterContext.cluster.timeouts, pool, UPDATE_SECONDS),
      ...(nodeAccount.ready.length > 0 && { dependsOn: [...nodeAccount.ready] }),
      lifecycle: {
        createBeforeDestroy: true,
        // It is only the initial size, which the autoscaler changes; a change here would replace the pool.
        ignoreChanges: ["initial_node_count"],
        precondition: offeredIn(this, { type: pool.machines[0]?.type ?? "", zones, nextType: pool.nextMachine, path: pool.path }),
      },
    });
  }
}

function zoneNames({ cluster }: ControlPlaneContext, { key, zones }: Pool): string[] {
  return zones.map((suffix) => {
    const found = cluster.network.network.zones.find(({ zone }) => zone === suffix);
    if (found === undefined) throw new Error(`${cluster.path}: pool ${key} is in zone ${suffix}, which its network does not have`);
    return found.name;
  });
}

/** Totals over all zones. Spot nodes run in any zone with capacity, other nodes are balanced. */
const sizing = (pool: Pool): Pick<ContainerNodePoolConfig, "initialNodeCount" | "autoscaling"> => ({
  initialNodeCount: firstNodesPerZone(pool),
  autoscaling: {
    totalMinNodeCount: pool.count.min,
    // GKE requires a maximum above zero, also for an empty pool.
    totalMaxNodeCount: Math.max(pool.count.max, 1),
    locationPolicy: pool.spot ? "ANY" : "BALANCED",
  },
});

/** The initial size is equal in each zone and in total at most the maximum. The autoscaler adds the rest. */
export function firstNodesPerZone({ count, zones }: Pick<Pool, "count" | "zones">): number {
  const even = Math.floor(count.min / zones.length);
  return even === 0 && count.min > 0 && zones.length <= count.max ? 1 : even;
}
