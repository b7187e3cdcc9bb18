/** Whether the networks hold what the pools in them may grow to: all clusters of a zone's subnets together, or each in its own part. */

import type { Report } from "../resolve/reporter";
import type { Cluster } from "../types/cluster";
import type { HostGroup } from "../types/host-group";
import { mostHosts } from "../types/host-pool";
import type { Network, NetworkShare, NetworkUse } from "../types/network";
import { privateRangesOf } from "./network-zones";
import { type NodeDemand, unitShortage, zoneShortages } from "./range-capacity";

interface Inhabited {
  readonly network: Network;
  /** Path of the network, or of the cluster that makes it. */
  readonly path: string;
  readonly demands: NodeDemand[];
  readonly clusters: string[];
}

export function checkCapacity(clusters: readonly Cluster[], hostGroups: readonly HostGroup[], report: Report): void {
  const networks = new Map<string, Inhabited>();
  for (const { key, path, network: use, pools } of clusters) {
    const at = use.kind === "own" ? path : use.network.path;
    const inhabited = networks.get(at) ?? { network: use.network, path: at, demands: [], clusters: [] };
    networks.set(at, inhabited);
    inhabited.demands.push(...pools.map(({ count, zones }) => ({ max: count.max, zones })));
    inhabited.clusters.push(key);
  }
  for (const each of networks.values()) checkNetwork(each, report);
  for (const cluster of clusters) checkShare(cluster, mostNodes(cluster), podRangeOf(cluster), report);
  for (const hosts of hostGroups) checkShare(hosts, mostHosts(hosts), null, report);
}

function checkNetwork({ network, path, demands, clusters }: Inhabited, report: Report): void {
  const ranges = privateRangesOf(network);
  if (ranges === null) return;
  for (const { zone, needed, available } of zoneShortages(network.cloud, ranges, demands))
    report("B4026", path.split("."), {
      message: `The network has ${available} addresses for nodes in zone ${zone}, where the pools of ${clusters.slice(0, 5).join(", ")} may need ${needed}`,
      value: needed,
      allowed: `at most ${available}`,
    });
}

const mostNodes = ({ pools }: Cluster): number => pools.reduce((sum, { count }) => sum + count.max, 0);

/** A range that pods have for themselves; null where they take addresses of the nodes' subnets, or of a range that others made. */
const podRangeOf = (cluster: Cluster): string | null => ("podRange" in cluster ? (cluster.podRange as string | null) : null);

interface Sharer {
  readonly path: string;
  readonly cloud: Network["cloud"];
  readonly network: NetworkUse;
}

/** A unit's own part, on clouds whose subnets are regional. */
function checkShare({ path, cloud, network }: Sharer, most: number, pods: string | null, report: Report): void {
  const share = network.kind === "existing" ? null : (network.share as NetworkShare | null);
  if (share === null) return;
  const room = unitShortage(cloud, { nodes: share.nodeRange, pods }, most);
  if (room !== null)
    report("B4026", path.split("."), {
      message: `The cluster may have ${most} nodes, and its subnet range has room for ${room}`,
      value: most,
      allowed: `at most ${room}`,
    });
}
