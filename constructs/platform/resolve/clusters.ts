/** Resolves clusters: the fields that all clusters share here, the rest by the resolver of their orchestrator. */
import type { Path } from "../../language/problems/problem";
import type { Orchestrator, ParsedCluster } from "../../language/schema/cluster";
import { isToken } from "../../language/schema/values";
import type { ResolvedNetworks } from "../network/resolved-networks";
import { decidePools } from "../pools/pools";
import type { Cluster, ExistingCluster, ManagedClusters, ManagedOrchestrator } from "../types/cluster";
import type { Location, Locations } from "../types/location";
import type { NetworkUse } from "../types/network";
import type { Pool } from "../types/shared/pool";
import { checkCapabilities } from "./check-capabilities";
import { type Context, ifValid, resolveContextOf } from "./context";
import type { ParsedEntry } from "./entries";
import { resolveFirewall } from "./firewall";
import type { Pulls } from "./pulls";
import type { Report } from "./reporter";
import type { ResolveCluster, SharedOf } from "./resolvers";
import { encryptionFrom, valueOrNull } from "./values";

export interface ClusterInputs {
  readonly networks: ResolvedNetworks;
  /** By key. */
  readonly pulls: ReadonlyMap<string, Pulls>;
}

/** Null if the cluster is managed. */
export function existingCluster({ parsed, meta, location }: ParsedEntry<ParsedCluster>): ExistingCluster | null {
  if (parsed.existing === undefined) return null;
  const { key, path } = meta;
  return { key, path, orchestrator: parsed.orchestrator, cloud: location.cloud, location: location.key, name: parsed.existing };
}

/** Null if the cluster is invalid, which is reported. The orchestrator's resolver runs only if the shared fields are valid. */
export function resolveCluster(entry: ParsedEntry<ParsedCluster>, inputs: ClusterInputs, context: Context): Cluster | null {
  const { parsed, meta, location } = entry;
  const { orchestrator } = parsed;
  const path = meta.path.split(".");
  const shared = ifValid(context, () => {
    checkCapabilities(parsed, location.cloud, path, context.report);
    checkRangesKnown(parsed, path, context.report);
    const network = inputs.networks.useOf({ entry, kind: "cluster" });
    return network && { network, pools: poolsOf(entry, network, context) };
  });
  if (shared === null) return null;
  // The parser rejects orchestrators that are not built, but the type contains them.
  if (!hasResolver(orchestrator, context)) throw new Error(`${meta.path}: ${orchestrator} has no resolver`);
  return ifValid(context, () => resolveFor(orchestrator, entry, { ...shared, pulls: inputs.pulls.get(meta.key) ?? [] }, context));
}

/** Ranges are compared with those of the network, so they cannot be tokens. */
function checkRangesKnown({ ranges }: ParsedCluster, path: Path, report: Report): void {
  for (const [key, range] of Object.entries(ranges))
    if (range !== undefined && isToken(range))
      report("B4020", [...path, "ranges", key], {
        message: "The range is known only at apply, but the address plan is computed before",
        value: range,
      });
}

const hasResolver = (orchestrator: Orchestrator, { tables }: Context): orchestrator is ManagedOrchestrator =>
  Object.hasOwn(tables.clusters, orchestrator);

function poolsOf({ parsed, meta, location }: ParsedEntry<ParsedCluster>, { network }: NetworkUse, context: Context): Pool[] {
  const path = meta.path.split(".");
  const lockPath = `clusters.${meta.id}`;
  return decidePools(parsed.mode, parsed.pools, {
    orchestrator: parsed.orchestrator,
    cloud: location.cloud,
    path,
    lockPath,
    ids: context.identities.resolve(`${lockPath}.pools`, [...path, "pools"], parsed.pools),
    network,
    nodes: {
      role: valueOrNull(parsed.roles.nodes),
      encryption: encryptionFrom(parsed.encryption, encryptionOf(location, context)),
      hostEncryption: parsed.aks?.hostEncryption ?? true,
    },
    pin: context.pinned.pin,
    report: (problem) => context.problems.push(problem),
  });
}

interface Decided {
  readonly network: NetworkUse;
  readonly pools: readonly Pool[];
  readonly pulls: Pulls;
}

function resolveFor<K extends ManagedOrchestrator>(
  orchestrator: K,
  { parsed, meta, location }: ParsedEntry<ParsedCluster>,
  { network, pools, pulls }: Decided,
  context: Context,
): Cluster {
  const resolve: ResolveCluster<K> = context.tables.clusters[orchestrator];
  const shared = {
    ...meta,
    orchestrator,
    cloud: location.cloud,
    network,
    encryption: encryptionFrom(parsed.encryption, encryptionOf(location, context)),
    logs: { retentionDays: parsed.logs.retention, to: valueOrNull(parsed.logs.to) },
    metrics: parsed.metrics,
    timeouts: {
      create: parsed.timeouts?.create ?? null,
      update: parsed.timeouts?.update ?? null,
      delete: parsed.timeouts?.delete ?? null,
    },
    pools,
    roles: { controlPlane: valueOrNull(parsed.roles.controlPlane), nodes: valueOrNull(parsed.roles.nodes) },
    pulls,
    firewall: resolveFirewall(parsed.firewall, network.network.ipv6),
  };
  const resolveContext = resolveContextOf(context, location as Locations[ManagedClusters[K]["cloud"]], meta.path.split("."), meta.id);
  return resolve(parsed, shared as SharedOf<K>, resolveContext);
}

/** The encryption of a location, which applies to all resources without an `encryption` of their own. */
export const encryptionOf = (location: Location, { spec }: Pick<Context, "spec">) => spec.locations[location.key]?.encryption;
