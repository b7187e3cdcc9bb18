/** Who may pull from which registry: clusters that it names as readers, and all clusters in the location of a registry with mirrors. */
import { cloudNames } from "../../catalog/cloud";
import { cloudCapabilities } from "../../catalog/cloud-capabilities";
import type { ParsedCluster } from "../../language/schema/cluster";
import type { ParsedRegistry } from "../../language/schema/registry";
import { accountOf } from "../lock/stored-location";
import { compareText } from "../naming/order";
import type { Location } from "../types/location";
import type { Registry } from "../types/registry";
import type { Pull } from "../types/shared/cluster";
import type { RepositoryIds } from "../types/shared/registry";
import type { ParsedEntry } from "./entries";
import { referred } from "./references";
import type { Report } from "./reporter";

export type Pulls = readonly Pull[];

/** Readers of a registry: clusters of the spec, and principals outside it. */
export interface Readers {
  readonly clusters: readonly ParsedEntry<ParsedCluster>[];
  /** Accounts and principals. On a cloud that grants access by account, also the accounts of clusters in another account. */
  readonly outside: readonly string[];
}

export function readersOf(
  registry: ParsedEntry<ParsedRegistry>,
  clusters: ReadonlyMap<string, ParsedEntry<ParsedCluster>>,
  report: Report,
): Readers {
  const found: ParsedEntry<ParsedCluster>[] = [];
  const outside: string[] = [];
  registry.parsed.readers.forEach((reader, index) => {
    const matching = referred(clusters, reader, registry.location.key);
    const path = [...registry.meta.path.split("."), "readers", index];
    const foreign = matching.find(({ location }) => location.cloud !== registry.location.cloud);
    if (foreign !== undefined)
      report("B4072", path, {
        message: `Cluster ${foreign.meta.key} is on ${cloudNames[foreign.location.cloud]}, but the registry is on ${cloudNames[registry.location.cloud]}`,
        value: reader,
      });
    else if (matching.length > 0) found.push(...matching);
    else outside.push(reader);
  });
  const home = accountOf(registry.location);
  const { readersByAccount } = cloudCapabilities[registry.location.cloud];
  const accounts = readersByAccount ? found.map(({ location }) => accountOf(location)).filter((account) => account !== home) : [];
  return { clusters: found, outside: [...new Set([...outside, ...accounts])] };
}

/** The managed clusters that may pull: readers, and where a registry has mirrors all clusters in its location. Each needs a way to it. */
export function pullersOf(
  { parsed, location }: ParsedEntry<ParsedRegistry>,
  readers: readonly ParsedEntry<ParsedCluster>[],
  clusters: ReadonlyMap<string, ParsedEntry<ParsedCluster>>,
): readonly ParsedEntry<ParsedCluster>[] {
  const isMirroring = Object.keys(parsed.mirrors).length > 0;
  const near = isMirroring ? [...clusters.values()].filter((cluster) => cluster.location.key === location.key) : [];
  return [...new Set([...readers, ...near])].filter((cluster) => cluster.parsed.existing === undefined);
}

/** A registry with the clusters that read it. */
export interface ReadRegistry {
  readonly registry: Registry;
  readonly location: Location;
  readonly repositories: RepositoryIds;
  readonly readers: readonly ParsedEntry<unknown>[];
  /** The managed clusters that may pull. */
  readonly pullers: readonly ParsedEntry<ParsedCluster>[];
}

/** What each cluster may pull, by the cluster's key. Computed once for all clusters, so that a large platform takes linear time. */
export function pullsByCluster(registries: readonly ReadRegistry[], clusters: readonly ParsedEntry<unknown>[]): ReadonlyMap<string, Pulls> {
  const ids = new Map<string, Map<string, Set<string>>>();
  const grant = (cluster: ParsedEntry<unknown>, registry: Registry, repositories: readonly string[]): void => {
    if (repositories.length === 0) return;
    const ofCluster = ids.get(cluster.meta.key) ?? new Map<string, Set<string>>();
    ids.set(cluster.meta.key, ofCluster);
    ofCluster.set(registry.id, new Set([...(ofCluster.get(registry.id) ?? []), ...repositories]));
  };
  for (const { registry, location, repositories, readers } of registries) {
    const { own, mirrored } = repositories;
    for (const cluster of readers) grant(cluster, registry, own);
    if (mirrored.length > 0) for (const cluster of clusters) if (cluster.location.key === location.key) grant(cluster, registry, mirrored);
  }
  return new Map([...ids].map(([key, pulls]) => [key, sorted(pulls)]));
}

const sorted = (pulls: ReadonlyMap<string, ReadonlySet<string>>): Pulls =>
  [...pulls]
    .sort(([a], [b]) => compareText(a, b))
    .map(([registry, repositories]) => ({ registry, repositories: [...repositories].sort(compareText) }));
