/** Clusters: what all have in common is decided here, the rest by their orchestrator. */
import type { Orchestrator, ParsedCluster } from "../spec/schema/cluster";
import { checkCapabilities } from "./capability-check";
import { aroundOf, type Context, sound } from "./context";
import type { NetworkBook } from "./network-use";
import { rangesOfNetwork, zonesOfNetwork } from "./network-zones";
import { decidePools } from "./pools";
import type { Pulls } from "./pulls";
import type { ResolveCluster, SharedOf } from "./resolvers";
import { isBuilt, type Located } from "./things";
import type { BuiltOrchestrator, Cluster, Clusters, ExistingCluster } from "./types/cluster";
import type { Location, Locations } from "./types/location";
import type { NetworkUse } from "./types/network";
import type { Pool } from "./types/pool";
import { encryptionFrom, valueOrNull } from "./value";

export interface ClusterNeeds {
  readonly networks: NetworkBook;
  /** By key. */
  readonly pulls: ReadonlyMap<string, Pulls>;
}

/** A cluster that others made. */
export function existingCluster({ parsed, thing, location }: Located<ParsedCluster>): ExistingCluster | null {
  if (parsed.existing === undefined) return null;
  const { key, path } = thing;
  return { key, path, orchestrator: parsed.orchestrator, cloud: location.cloud, location: location.key, name: parsed.existing };
}

/** Null where something is at fault, which is reported: what shared code finds, else what the orchestrator finds. */
export function resolveCluster(located: Located<ParsedCluster>, needs: ClusterNeeds, context: Context): Cluster | null {
  const { parsed, thing, location } = located;
  const { orchestrator } = parsed;
  const path = thing.path.split(".");
  const shared = sound(context, () => {
    checkCapabilities(parsed, location.cloud, path, context.report);
    if (!isBuilt(located, context)) return null;
    const network = needs.networks.useOf({ located, kind: "cluster" });
    return network && { network, pools: poolsOf(located, network, context) };
  });
  if (shared === null) return null;
  if (!isBuiltOrchestrator(orchestrator, context)) {
    const allowed = Object.keys(context.tables.clusters).join(", ");
    context.report("B4031", [...path, "orchestrator"], { message: "is not built yet", value: orchestrator, allowed });
    return null;
  }
  return sound(context, () => ofOrchestrator(orchestrator, located, { ...shared, pulls: needs.pulls.get(thing.key) ?? [] }, context));
}

const isBuiltOrchestrator = (orchestrator: Orchestrator, { tables }: Context): orchestrator is BuiltOrchestrator =>
  Object.hasOwn(tables.clusters, orchestrator);

function poolsOf({ parsed, thing, location }: Located<ParsedCluster>, { network }: NetworkUse, context: Context): Pool[] {
  const path = thing.path.split(".");
  const lockPath = `clusters.${thing.id}`;
  return decidePools(parsed.mode, parsed.pools, {
    orchestrator: parsed.orchestrator,
    cloud: location.cloud,
    path,
    lockPath,
    ids: context.identities.resolve(`${lockPath}.pools`, [...path, "pools"], parsed.pools),
    zones: zonesOfNetwork(network),
    networkRanges: rangesOfNetwork(network),
    keep: context.keeper.keep,
    report: context.report,
    pushProblem: (problem) => context.problems.push(problem),
  });
}

interface Decided {
  readonly network: NetworkUse;
  readonly pools: readonly Pool[];
  readonly pulls: Pulls;
}

function ofOrchestrator<K extends BuiltOrchestrator>(
  orchestrator: K,
  { parsed, thing, location }: Located<ParsedCluster>,
  { network, pools, pulls }: Decided,
  context: Context,
): Cluster {
  const resolve: ResolveCluster<K> = context.tables.clusters[orchestrator];
  const shared = {
    ...thing,
    orchestrator,
    cloud: location.cloud,
    network,
    encryption: encryptionFrom(parsed.encryption, encryptionOf(location, context)),
    logs: { retentionDays: parsed.logs.retention, to: valueOrNull(parsed.logs.to) },
    metrics: parsed.metrics,
    pools,
    roles: { controlPlane: valueOrNull(parsed.roles.controlPlane), nodes: valueOrNull(parsed.roles.nodes) },
    pulls,
  };
  const around = aroundOf(context, location as Locations[Clusters[K]["cloud"]], thing.path.split("."), thing.id);
  return resolve(parsed, shared as SharedOf<K>, around);
}

/** What everything in a location is encrypted with, unless a thing says otherwise. */
export const encryptionOf = (location: Location, { spec }: Pick<Context, "spec">) => spec.locations[location.key]?.encryption;
