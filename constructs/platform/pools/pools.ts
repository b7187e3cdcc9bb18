/** Decides the pools of a cluster, and adds a system pool if no other pool can run the cluster's own add-ons. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import type { Path } from "../../language/problems/problem";
import type { Orchestrator } from "../../language/schema/cluster";
import { type ParsedPool, pool as poolSchema } from "../../language/schema/pool";
import { mergeLabels } from "../naming/labels";
import { compareText } from "../naming/order";
import { existingSubnets, rangesOfNetwork, zonesOfNetwork } from "../network/network-zones";
import { reporterTo } from "../resolve/reporter";
import type { ResolveContext } from "../resolve/resolve-context";
import type { Cloud } from "../types/location";
import type { Network } from "../types/network";
import type { Pool } from "../types/shared/pool";
import { decideMachines } from "./machines";
import { type NodeSettings, poolName, SYSTEM_POOL } from "./names";
import { isSupported, rolloutAllowed } from "./rollout";
import { taintsOf } from "./taints";
import { poolZones } from "./zones";

export interface PoolContext extends Pick<ResolveContext, "pin" | "report"> {
  readonly orchestrator: Orchestrator;
  readonly cloud: Cloud;
  /** Path of the cluster in the spec. */
  readonly path: Path;
  /** Path of the cluster in the lock file, by identity: `clusters.apps`. */
  readonly lockPath: string;
  /** Identities of pools by key. */
  readonly ids: ReadonlyMap<string, string>;
  readonly network: Network;
  readonly nodes: NodeSettings;
}

/** Sorted by identity, so that a rename changes no order in the output. Empty in automatic mode, in which the vendor manages the nodes. */
export function decidePools(mode: "pools" | "automatic", parsed: Readonly<Record<string, ParsedPool>>, context: PoolContext): Pool[] {
  if (mode === "automatic") return [];
  const decided = Object.keys(parsed)
    .sort(compareText)
    .map((key) => decidePool(key, parsed[key]!, context));
  const pools = decided.filter((pool) => pool !== null);
  // Only if every pool is valid: an invalid pool can be the one that runs the add-ons.
  if (pools.length === decided.length) pools.push(...systemPool(pools, context));
  checkNames(pools, context);
  return pools.sort((a, b) => compareText(a.id, b.id));
}

function decidePool(key: string, parsed: ParsedPool, context: PoolContext): Pool | null {
  const { orchestrator, cloud, network, nodes } = context;
  const id = context.ids.get(key) ?? key;
  const path = [...context.path, "pools", key];
  const lockPath = `${context.lockPath}.pools.${id}.machine`;
  const claim = { cloud, parsed: parsed.machine, use: "general", spot: parsed.spot, lockPath, path: [...path, "machine"] } as const;
  const decided = decideMachines(claim, context);
  const zones = poolZones(parsed.zones, zonesOfNetwork(network), [...path, "zones"], reporterTo(context.report));
  checkPool(parsed, path, context);
  if (decided === null || zones === null) return null;
  const { machines, nextMachine, arch, gpu, mixed } = decided;
  const { os, spot, disk: diskGiB } = parsed;
  const types = machines.map(({ type }) => type);
  const defaultCount = Math.max(2, zones.length);
  const image = parsed.image ?? null;
  const machine = { arch, gpu, os, spot, image, diskGiB, types, mixed };
  const place = { zones, ranges: rangesOfNetwork(network), subnets: existingSubnets(network, zones) };
  return {
    key,
    id,
    path: path.join("."),
    name: poolName(orchestrator, { id, ...machine, ...place, nodes }),
    machines,
    nextMachine,
    arch,
    gpu,
    count: parsed.count ?? { min: defaultCount, max: defaultCount },
    spot,
    os,
    image,
    diskGiB,
    nodeLabels: mergeLabels(parsed.labels),
    taints: taintsOf(orchestrator, parsed, gpu !== null),
    zones,
    rollout: { maxSurge: parsed.rollout.maxSurge, maxUnavailable: parsed.rollout.maxUnavailable, drainSeconds: parsed.rollout.drain },
  };
}

function checkPool({ rollout }: ParsedPool, path: Path, { orchestrator, report: push }: PoolContext): void {
  const report = reporterTo(push);
  if (!isSupported(orchestrator, rollout))
    report("B4046", [...path, "rollout"], {
      message: `${orchestratorRecord(orchestrator).name} does not support this rollout`,
      value: rollout,
      allowed: rolloutAllowed(orchestrator),
    });
}

/** Whether the cluster's own add-ons can run on the pool. */
const canRunSystem = ({ taints, os, spot, count }: Pool): boolean => taints.length === 0 && os === "linux" && !spot && count.min >= 1;

function systemPool(pools: readonly Pool[], context: PoolContext): Pool[] {
  const rule = orchestratorRecord(context.orchestrator).systemPool;
  if (rule === null) return [];
  const written = pools.find(({ id }) => id === SYSTEM_POOL);
  if (written !== undefined) {
    const isRequired = rule === "always" || !pools.some(canRunSystem);
    if (isRequired && !canRunSystem(written))
      reporterTo(context.report)("B4049", [...context.path, "pools", written.key], {
        message: `Pool ${written.key} cannot run the cluster's own add-ons`,
      });
    return [];
  }
  if (rule === "when missing" && pools.some(canRunSystem)) return [];
  return [decidePool(SYSTEM_POOL, poolSchema.parse({}), context)].filter((pool) => pool !== null);
}

function checkNames(pools: readonly Pool[], { path, report: push }: PoolContext): void {
  const report = reporterTo(push);
  const owners = new Map<string, string>();
  for (const { key, name } of pools) {
    const owner = owners.get(name);
    if (owner === undefined) owners.set(name, key);
    else
      report("B4047", [...path, "pools", key], { message: `The shortened name ${name} is the same as that of pool ${owner}`, value: key });
  }
}
