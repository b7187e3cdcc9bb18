/** IP addresses of networks and pod ranges for nodes, and how many the pools of both specs can use. */
import { addressing } from "../../constructs/platform/network/addressing";
import { privateRangesOf } from "../../constructs/platform/network/network-zones";
import { nodesIn, usableAddresses } from "../../constructs/platform/network/range-capacity";
import type { Cluster } from "../../constructs/platform/types/cluster";
import type { HostGroup } from "../../constructs/platform/types/host-group";
import { maxHosts } from "../../constructs/platform/types/host-pool";
import type { NetworkShare } from "../../constructs/platform/types/network";
import type { Platform } from "../../constructs/platform/types/platform";

export interface Headroom {
  readonly available: number;
  /** With every pool at its maximum. */
  readonly used: number;
}

/** `data` of findings about addresses. */
export interface HeadroomRow {
  readonly kind: "addresses";
  /** Of the network, or of the cluster or host group with its own share of it. */
  readonly path: string;
  /** Null where subnets are regional. */
  readonly zone: string | null;
  readonly what: "addresses" | "nodes (limited by the pod range)";
  /** Null: it did not exist. */
  readonly before: Headroom | null;
  readonly after: Headroom;
}

/** Only ranges that differ and still exist; empty if one side has no spec. */
export function headroomRows(base: Platform | null, head: Platform | null): HeadroomRow[] {
  if (base === null || head === null) return [];
  const [old, now] = [headroomsOf(base), headroomsOf(head)];
  return [...now].flatMap(([key, { headroom, ...place }]) => {
    const before = old.get(key)?.headroom ?? null;
    const isSame = before !== null && before.available === headroom.available && before.used === headroom.used;
    return isSame || headroom.used === 0 ? [] : [{ kind: "addresses" as const, ...place, before, after: headroom }];
  });
}

type Placed = Pick<HeadroomRow, "path" | "zone" | "what"> & { readonly headroom: Headroom };

function headroomsOf({ clusters, hostGroups }: Platform): ReadonlyMap<string, Placed> {
  const found = new Map<string, Placed>();
  for (const each of [...zoneHeadrooms(clusters, hostGroups), ...shareHeadrooms(clusters, hostGroups)])
    found.set(`${each.path} ${each.zone} ${each.what}`, each);
  return found;
}

interface Demand {
  readonly max: number;
  readonly zones: readonly string[];
  /** Addresses per node. */
  readonly each: number;
}

/** Subnets of zones are shared by all their users. A host uses one address, a node also those of its pods. */
function zoneHeadrooms(clusters: readonly Cluster[], hostGroups: readonly HostGroup[]): Placed[] {
  const demands = new Map<string, { readonly network: Cluster["network"]; readonly demands: Demand[] }>();
  const add = ({ path, network }: Pick<Cluster | HostGroup, "path" | "network">, more: readonly Demand[]): void => {
    const at = network.kind === "own" ? path : network.network.path;
    const known = demands.get(at) ?? { network, demands: [] };
    demands.set(at, known);
    known.demands.push(...more);
  };
  for (const cluster of clusters) {
    const each = addressing[cluster.cloud].nodeAddresses;
    add(
      cluster,
      cluster.pools.map(({ count, zones }) => ({ max: count.max, zones, each })),
    );
  }
  for (const hosts of hostGroups) {
    const zones = Object.keys(privateRangesOf(hosts.network.network) ?? {});
    if (zones.length > 0) add(hosts, [{ max: maxHosts(hosts), zones, each: 1 }]);
  }
  return [...demands].flatMap(([path, { network, demands: all }]) => {
    const ranges = privateRangesOf(network.network) ?? {};
    return Object.entries(ranges).map(([zone, own]) => ({
      path,
      zone,
      what: "addresses" as const,
      headroom: { available: usableAddresses(network.network.cloud, own), used: takenIn(zone, all) },
    }));
  });
}

const takenIn = (zone: string, demands: readonly Demand[]): number =>
  demands.reduce((sum, { max, zones, each }) => sum + (zones.includes(zone) ? Math.ceil(max / zones.length) * each : 0), 0);

/** A unit's share of a regional range, and its pod range. */
function shareHeadrooms(clusters: readonly Cluster[], hostGroups: readonly HostGroup[]): Placed[] {
  const users = [
    ...clusters.map((cluster) => ({
      user: cluster,
      max: cluster.pools.reduce((sum, { count }) => sum + count.max, 0),
      pods: podRangeOf(cluster),
    })),
    ...hostGroups.map((hosts) => ({ user: hosts, max: maxHosts(hosts), pods: null })),
  ];
  return users.flatMap(({ user: { path, cloud, network }, max, pods }) => {
    const share = network.kind === "existing" ? null : (network.share as NetworkShare | null);
    const place = { path, zone: null };
    return [
      ...(share === null
        ? []
        : [{ ...place, what: "addresses" as const, headroom: { available: usableAddresses(cloud, [share.nodeRange]), used: max } }]),
      ...(pods === null
        ? []
        : [{ ...place, what: "nodes (limited by the pod range)" as const, headroom: { available: nodesIn(pods), used: max } }]),
    ];
  });
}

const podRangeOf = (cluster: Cluster): string | null => ("podRange" in cluster ? (cluster.podRange as string | null) : null);
