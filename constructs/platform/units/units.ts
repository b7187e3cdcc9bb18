/** Units: one stack each, in order of deployment. */
import { cloudCapabilities } from "../../catalog/cloud-capabilities";
import { compareText } from "../naming/order";
import type { ChartedCluster, Cluster } from "../types/cluster";
import type { HostGroup } from "../types/host-group";
import type { NetworkUse } from "../types/network";
import type { Platform } from "../types/platform";
import type { ManagedRegistry, Registry } from "../types/registry";
import type { Backend } from "../types/shared/state";
import type { Unit, UnitKind } from "../types/unit";
import { rankOf, stackName } from "./unit-kinds";

export type UnitSource = Pick<Platform, "locationSettings" | "networks" | "registries" | "clusters" | "hostGroups">;
export type BackendOf = (location: string, stack: string) => Backend;

type Draft = Omit<Unit, "backend">;

/** What is deployed, each after what it needs; equal inputs in any order give the same list. */
export function liveUnits(source: UnitSource, backendOf: BackendOf): Unit[] {
  const settings = new Set(source.locationSettings.map(({ location }) => location));
  const drafts: Draft[] = [
    ...[...settings].map(locationUnit),
    ...source.networks.flatMap((network) => (network.kind === "managed" ? draft("network", network, []) : [])),
    ...source.registries.flatMap((registry) =>
      registry.kind === "managed" ? draft("registry", registry, [...locationsOf(registry, settings), ...endpointsOf(registry)]) : [],
    ),
    ...source.clusters.flatMap((cluster) => [draft("cluster", cluster, clusterNeeds(cluster, source.registries)), ...addonsUnit(cluster)]),
    ...source.hostGroups.map((hosts: HostGroup) => draft("hosts", hosts, networkStacks(hosts.network))),
  ];
  return drafts.map((unit): Unit => ({ ...unit, backend: backendOf(unit.location, unit.stack) })).sort(byDeployment);
}

/** By kind, since a unit needs only kinds before its own, then by stack. */
export const byDeployment = (a: Pick<Unit, "kind" | "stack">, b: Pick<Unit, "kind" | "stack">): number =>
  rankOf[a.kind] - rankOf[b.kind] || compareText(a.stack, b.stack);

interface Made {
  readonly id: string;
  readonly path: string;
  readonly location: string;
  readonly deletionProtection: boolean;
}

const draft = (kind: Exclude<UnitKind, "tombstone">, meta: Made, needs: readonly string[]): Draft => ({
  stack: stackName(kind, meta.id),
  kind,
  path: meta.path,
  location: meta.location,
  needs,
  protected: meta.deletionProtection,
});

/** What it holds is settings that deploying again brings back. */
const locationUnit = (location: string): Draft =>
  draft("location", { id: location, path: `locations.${location}`, location, deletionProtection: false }, []);

/** Where images are pushed or replicated to, settings come first: they judge what arrives. */
const locationsOf = ({ location, replicas }: ManagedRegistry, settings: ReadonlySet<string>): string[] =>
  [...new Set([location, ...replicas])]
    .filter((key) => settings.has(key))
    .map((key) => stackName("location", key))
    .sort(compareText);

/** Networks that it has private endpoints in. */
const endpointsOf = (registry: ManagedRegistry): string[] =>
  "endpoints" in registry ? registry.endpoints.map(({ stack }) => stack).sort(compareText) : [];
const clusterNeeds = (cluster: Cluster, registries: readonly Registry[]): string[] => [
  ...networkStacks(cluster.network),
  ...(cloudCapabilities[cluster.cloud].pullRightsOf === "repository" ? pulledStacks(cluster, registries) : []),
];

/** Registries of the platform that the cluster's own stack grants it the right to pull from. */
const pulledStacks = ({ pulls }: Cluster, registries: readonly Registry[]): string[] =>
  registries
    .filter(({ kind, id }) => kind === "managed" && pulls.some(({ registry }) => registry === id))
    .map(({ id }) => stackName("registry", id));

const networkStacks = (network: NetworkUse): string[] => (network.kind === "stack" ? [network.stack] : []);

export const hasCharts = (cluster: Cluster): cluster is ChartedCluster => "charts" in cluster && cluster.charts.length > 0;

/** Charts hold nothing that the spec does not say. */
const addonsUnit = (cluster: Cluster): Draft[] =>
  hasCharts(cluster) ? [draft("addons", { ...cluster, deletionProtection: false }, [stackName("cluster", cluster.id)])] : [];
