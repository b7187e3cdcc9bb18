/** Checks that networks have IP addresses for all pools at their maximum: for all clusters of a zone's subnets together, or for each in its own part. */

import type { Report } from "../resolve/reporter";
import type { Cluster } from "../types/cluster";
import type { HostGroup } from "../types/host-group";
import { maxHosts } from "../types/host-pool";
import type { Network, NetworkShare, NetworkUse } from "../types/network";
import { formatRange, parseRange } from "./ipv4";
import { privateRangesOf } from "./network-zones";
import { type NodeDemand, podBitsFor, unitShortage, zoneShortages } from "./range-capacity";

interface UsedNetwork {
  readonly network: Network;
  /** Path of the network, or of the cluster that it is implicit in. */
  readonly path: string;
  readonly demands: NodeDemand[];
  readonly clusters: string[];
}

export function checkCapacity(clusters: readonly Cluster[], hostGroups: readonly HostGroup[], report: Report): void {
  const networks = new Map<string, UsedNetwork>();
  for (const { key, path, network: use, pools } of clusters) {
    const at = use.kind === "own" ? path : use.network.path;
    const used = networks.get(at) ?? { network: use.network, path: at, demands: [], clusters: [] };
    networks.set(at, used);
    used.demands.push(...pools.map(({ count, zones }) => ({ max: count.max, zones })));
    used.clusters.push(key);
  }
  for (const each of networks.values()) checkNetwork(each, report);
  for (const cluster of clusters) checkShare(cluster, maxNodes(cluster), podRangeOf(cluster), report);
  for (const hosts of hostGroups) checkShare(hosts, maxHosts(hosts), null, report);
}

function checkNetwork({ network, path, demands, clusters }: UsedNetwork, report: Report): void {
  const ranges = privateRangesOf(network);
  if (ranges === null) return;
  for (const { zone, needed, available } of zoneShortages(network.cloud, ranges, demands))
    report("B4026", path.split("."), {
      message: `The network has ${available} IP addresses for nodes in zone ${zone}, but the pools of ${clusters.slice(0, 5).join(", ")} can require ${needed}`,
      allowed: `at most ${available}`,
    });
}

const maxNodes = ({ pools }: Cluster): number => pools.reduce((sum, { count }) => sum + count.max, 0);

/** The pods' own range; null if pods use IP addresses of the nodes' subnets or of an existing range. */
const podRangeOf = (cluster: Cluster): string | null => ("podRange" in cluster ? (cluster.podRange as string | null) : null);

interface Sharer {
  readonly path: string;
  readonly cloud: Network["cloud"];
  readonly network: NetworkUse;
}

/** Checks the unit's own part, on clouds with regional subnets. */
function checkShare({ path, cloud, network }: Sharer, max: number, pods: string | null, report: Report): void {
  const share = network.kind === "existing" ? null : (network.share as NetworkShare | null);
  if (share === null) return;
  const shortage = unitShortage(cloud, { nodes: share.nodeRange, pods }, max);
  if (shortage === null) return;
  const { capacity, of } = shortage;
  const range = of === "pods" && pods !== null ? { name: `range of pods, ${pods},`, fix: morePods(pods, max) } : nodePart;
  report("B4026", path.split("."), {
    message: `The pools can grow to ${max} nodes, but their ${range.name} has IP addresses for ${capacity}`,
    allowed: `at most ${capacity}`,
    fix: range.fix,
  });
}

/** A unit keeps its part of the network, so ranges that are appended do not help. */
const nodePart = { name: "part of the network", fix: "lower count or max, or use a new network with a larger cidr" };

/** The range with as much as is needed around the present one. */
function morePods(pods: string, max: number): string {
  const { start } = parseRange(pods);
  const bits = podBitsFor(max);
  const size = 2 ** (32 - bits);
  return `write ranges: { pods: ${formatRange({ start: Math.floor(start / size) * size, size })} } in the cluster, or another /${bits} that overlaps nothing, or lower max`;
}
