/** Whether the networks hold what the pools in them may grow to, all clusters of a network together. */

import { privateRangesOf } from "./network-zones";
import { type NodeDemand, zoneShortages } from "./range-capacity";
import type { Report } from "./reporter";
import type { Cluster } from "./types/cluster";
import type { Network } from "./types/network";

interface Inhabited {
  readonly network: Network;
  /** Path of the network, or of the cluster that makes it. */
  readonly path: string;
  readonly demands: NodeDemand[];
  readonly clusters: string[];
}

export function checkCapacity(clusters: readonly Cluster[], report: Report): void {
  const networks = new Map<string, Inhabited>();
  for (const { key, path, network: use, pools } of clusters) {
    const at = use.kind === "own" ? path : use.network.path;
    const inhabited = networks.get(at) ?? { network: use.network, path: at, demands: [], clusters: [] };
    networks.set(at, inhabited);
    inhabited.demands.push(...pools.map(({ count, zones }) => ({ max: count.max, zones })));
    inhabited.clusters.push(key);
  }
  for (const each of networks.values()) checkNetwork(each, report);
}

function checkNetwork({ network, path, demands, clusters }: Inhabited, report: Report): void {
  const ranges = privateRangesOf(network);
  if (ranges === null) return;
  for (const { zone, needed, available } of zoneShortages(network.cloud, ranges, demands))
    report("B4026", path.split("."), {
      message: `has ${available} addresses for nodes in zone ${zone}, where the pools of ${clusters.slice(0, 5).join(", ")} may need ${needed}`,
      value: needed,
      allowed: `at most ${available}`,
    });
}
