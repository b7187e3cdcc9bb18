/** A pool: nodes of one kind, as many as their autoscaler wants between two totals. */
import { ContainerNodePool, type ContainerNodePoolConfig } from "@cdktf/provider-google/lib/container-node-pool";
import { Construct } from "constructs";
import type { Pool } from "../../platform/types/shared/pool";
import { offeredIn } from "../host-pool/offered";
import type { ControlPlaneContext } from "./cluster-context";
import { nodeConfig } from "./node-config";

export class NodePool extends Construct {
  readonly pool: ContainerNodePool;

  constructor(scope: Construct, id: string, clusterContext: ControlPlaneContext, decided: Pool) {
    super(scope, id);
    const { control, location, nodeAccount } = clusterContext;
    const zones = zoneNames(clusterContext, decided);
    this.pool = new ContainerNodePool(this, "Default", {
      name: decided.name,
      cluster: control.id,
      location: location.region,
      project: location.project,
      nodeLocations: zones,
      ...sizing(decided),
      nodeConfig: nodeConfig(clusterContext, nodeAccount, decided),
      networkConfig: { enablePrivateNodes: true },
      management: { autoRepair: true, autoUpgrade: true },
      upgradeSettings: {
        strategy: "SURGE",
        maxSurge: decided.rollout.maxSurge,
        maxUnavailable: decided.rollout.maxUnavailable,
      },
      ...(nodeAccount.ready.length > 0 && { dependsOn: [...nodeAccount.ready] }),
      lifecycle: {
        createBeforeDestroy: true,
        // It says how a pool began; afterwards the autoscaler knows better, and a change would replace the pool.
        ignoreChanges: ["initial_node_count"],
        precondition: offeredIn(this, { type: decided.machines[0]?.type ?? "", zones, nextType: decided.nextMachine, path: decided.path }),
      },
    });
  }
}

function zoneNames({ cluster }: ControlPlaneContext, { key, zones }: Pool): string[] {
  return zones.map((suffix) => {
    const found = cluster.network.network.zones.find(({ zone }) => zone === suffix);
    if (found === undefined) throw new Error(`${cluster.path}: pool ${key} wants zone ${suffix}, which its network lacks`);
    return found.name;
  });
}

/** Totals over all zones. Spot capacity is taken where there is some, the rest is spread. */
const sizing = (pool: Pool): Pick<ContainerNodePoolConfig, "initialNodeCount" | "autoscaling"> => ({
  initialNodeCount: firstNodesPerZone(pool),
  autoscaling: {
    totalMinNodeCount: pool.count.min,
    // GKE wants a largest size above zero also where nothing is to run.
    totalMaxNodeCount: Math.max(pool.count.max, 1),
    locationPolicy: pool.spot ? "ANY" : "BALANCED",
  },
});

/** A pool begins with the same number in each zone, and never above its largest total; the autoscaler adds the rest. */
export function firstNodesPerZone({ count, zones }: Pick<Pool, "count" | "zones">): number {
  const even = Math.floor(count.min / zones.length);
  return even === 0 && count.min > 0 && zones.length <= count.max ? 1 : even;
}
