/** Addresses that networks and pod ranges have for nodes, and how many the pools of both specs may take. */
import { addressing } from "../../constructs/platform/network/addressing";
import { privateRangesOf } from "../../constructs/platform/network/network-zones";
import { nodesIn, usableAddresses } from "../../constructs/platform/network/range-capacity";
import type { Cluster } from "../../constructs/platform/types/cluster";
import type { HostGroup } from "../../constructs/platform/types/host-group";
import type { NetworkShare } from "../../constructs/platform/types/network";
import type { Platform } from "../../constructs/platform/types/platform";

export interface Room {
  readonly room: number;
  /** When every pool is at its most. */
  readonly taken: number;
}

/** `data` of findings about addresses. */
export interface RoomRow {
  readonly kind: "addresses";
  /** Of the network, or of the cluster or hypervisor whose own part it is. */
  readonly path: string;
  /** Null where subnets are regional. */
  readonly zone: string | null;
  readonly what: "addresses" | "nodes (limited by the pod range)";
  /** Null: it was not there. */
  readonly before: Room | null;
  readonly after: Room;
}

/** Only what differs and is still there; nothing where a side has no spec. */
export function roomRows(base: Platform | null, head: Platform | null): RoomRow[] {
  if (base === null || head === null) return [];
  const [old, now] = [roomsOf(base), roomsOf(head)];
  return [...now].flatMap(([key, { room, ...place }]) => {
    const before = old.get(key)?.room ?? null;
    const isSame = before !== null && before.room === room.room && before.taken === room.taken;
    return isSame || room.taken === 0 ? [] : [{ kind: "addresses" as const, ...place, before, after: room }];
  });
}

type Placed = Pick<RoomRow, "path" | "zone" | "what"> & { readonly room: Room };

function roomsOf({ clusters, hostGroups }: Platform): ReadonlyMap<string, Placed> {
  const found = new Map<string, Placed>();
  for (const each of [...zoneRooms(clusters, hostGroups), ...shareRooms(clusters, hostGroups)])
    found.set(`${each.path} ${each.zone} ${each.what}`, each);
  return found;
}

interface Demand {
  readonly max: number;
  readonly zones: readonly string[];
  /** Addresses of each. */
  readonly each: number;
}

/** Subnets of zones: all that stand in them together. A host takes one address, a node those of its pods too. */
function zoneRooms(clusters: readonly Cluster[], hostGroups: readonly HostGroup[]): Placed[] {
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
    if (zones.length > 0) add(hosts, [{ max: hosts.count, zones, each: 1 }]);
  }
  return [...demands].flatMap(([path, { network, demands: all }]) => {
    const ranges = privateRangesOf(network.network) ?? {};
    return Object.entries(ranges).map(([zone, own]) => ({
      path,
      zone,
      what: "addresses" as const,
      room: { room: usableAddresses(network.network.cloud, own), taken: takenIn(zone, all) },
    }));
  });
}

const takenIn = (zone: string, demands: readonly Demand[]): number =>
  demands.reduce((sum, { max, zones, each }) => sum + (zones.includes(zone) ? Math.ceil(max / zones.length) * each : 0), 0);

/** A unit's own part of a regional range, and its range of pods. */
function shareRooms(clusters: readonly Cluster[], hostGroups: readonly HostGroup[]): Placed[] {
  const users = [
    ...clusters.map((cluster) => ({
      user: cluster,
      max: cluster.pools.reduce((sum, { count }) => sum + count.max, 0),
      pods: podRangeOf(cluster),
    })),
    ...hostGroups.map((hosts) => ({ user: hosts, max: hosts.count, pods: null })),
  ];
  return users.flatMap(({ user: { path, cloud, network }, max, pods }) => {
    const share = network.kind === "existing" ? null : (network.share as NetworkShare | null);
    const place = { path, zone: null };
    return [
      ...(share === null
        ? []
        : [{ ...place, what: "addresses" as const, room: { room: usableAddresses(cloud, [share.nodeRange]), taken: max } }]),
      ...(pods === null ? [] : [{ ...place, what: "nodes (limited by the pod range)" as const, room: { room: nodesIn(pods), taken: max } }]),
    ];
  });
}

const podRangeOf = (cluster: Cluster): string | null => ("podRange" in cluster ? (cluster.podRange as string | null) : null);
