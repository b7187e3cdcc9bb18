/** The pools of a cluster: machines, counts, zones, taints and names decided, and one for the system where none would do. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import type { Path } from "../../language/problems/problem";
import type { Orchestrator } from "../../language/schema/cluster";
import { type ParsedPool, pool as poolSchema } from "../../language/schema/pool";
import { mergeLabels } from "../naming/labels";
import { compareText } from "../naming/order";
import { reporterTo } from "../resolve/reporter";
import type { ResolveContext } from "../resolve/resolvers";
import type { Cloud } from "../types/location";
import type { Pool } from "../types/shared/pool";
import { decideMachines } from "./machines";
import { poolName, SYSTEM_POOL } from "./names";
import { isKept, rolloutAllowed } from "./rollout";
import { taintsOf } from "./taints";
import { poolZones } from "./zones";

export interface PoolContext extends Pick<ResolveContext, "pin" | "report"> {
  readonly orchestrator: Orchestrator;
  readonly cloud: Cloud;
  /** Of the cluster. */
  readonly path: Path;
  /** Of the cluster, by identity: `clusters.apps`. */
  readonly lockPath: string;
  /** Identities of pools by key. */
  readonly ids: ReadonlyMap<string, string>;
  /** Zone suffixes of the network. */
  readonly zones: readonly string[];
  /** How many ranges the network has; null where others made it. */
  readonly networkRanges: number | null;
}

/** Sorted by key. In automatic mode there are none: the vendor makes the nodes. */
export function decidePools(mode: "pools" | "automatic", parsed: Readonly<Record<string, ParsedPool>>, context: PoolContext): Pool[] {
  if (mode === "automatic") return [];
  const written = Object.keys(parsed)
    .sort(compareText)
    .map((key) => decidePool(key, parsed[key]!, context));
  const pools = written.filter((pool) => pool !== null);
  // Judged only where every pool is sound: one at fault might be the one that is needed.
  if (pools.length === written.length) pools.push(...systemPool(pools, context));
  checkNames(pools, context);
  return pools.sort((a, b) => compareText(a.key, b.key));
}

function decidePool(key: string, parsed: ParsedPool, context: PoolContext): Pool | null {
  const { orchestrator, cloud } = context;
  const id = context.ids.get(key) ?? key;
  const path = [...context.path, "pools", key];
  const lockPath = `${context.lockPath}.pools.${id}.machine`;
  const claim = { cloud, parsed: parsed.machine, use: "general", spot: parsed.spot, lockPath, path: [...path, "machine"] } as const;
  const decided = decideMachines(claim, context);
  const zones = poolZones(parsed.zones, context.zones, [...path, "zones"], reporterTo(context.report));
  checkPool(parsed, path, context);
  if (decided === null || zones === null) return null;
  const { machines, nextMachine, arch, gpu, mixed } = decided;
  const { os, spot, disk: diskGiB } = parsed;
  const types = machines.map(({ type }) => type);
  const least = Math.max(2, zones.length);
  const name = poolName(orchestrator, { id, arch, gpu, os, spot, zones, diskGiB, types, mixed, ranges: context.networkRanges });
  return {
    key,
    id,
    path: path.join("."),
    name,
    machines,
    nextMachine,
    arch,
    gpu,
    count: parsed.count ?? { min: least, max: least },
    spot,
    os,
    image: parsed.image ?? null,
    diskGiB,
    nodeLabels: mergeLabels(parsed.labels),
    taints: taintsOf(orchestrator, parsed, gpu !== null),
    zones,
    rollout: { maxSurge: parsed.rollout.maxSurge, maxUnavailable: parsed.rollout.maxUnavailable, drainSeconds: parsed.rollout.drain },
  };
}

function checkPool({ rollout }: ParsedPool, path: Path, { orchestrator, report: push }: PoolContext): void {
  const report = reporterTo(push);
  if (!isKept(orchestrator, rollout))
    report("B4046", [...path, "rollout"], {
      message: `${orchestrator.toUpperCase()} does not support this rollout`,
      value: rollout,
      allowed: rolloutAllowed(orchestrator),
    });
}

/** Whether what the cluster itself runs finds room there. */
const hasRoom = ({ taints, os, spot, count }: Pool): boolean => taints.length === 0 && os === "linux" && !spot && count.min >= 1;

function systemPool(pools: readonly Pool[], context: PoolContext): Pool[] {
  const rule = orchestratorRecord(context.orchestrator).systemPool;
  if (rule === null) return [];
  const own = pools.find(({ id }) => id === SYSTEM_POOL);
  if (own !== undefined) {
    const needed = rule === "always" || !pools.some(hasRoom);
    if (needed && !hasRoom(own))
      reporterTo(context.report)("B4049", [...context.path, "pools", own.key], { message: "Pool system cannot run system workloads" });
    return [];
  }
  if (rule === "when missing" && pools.some(hasRoom)) return [];
  return [decidePool(SYSTEM_POOL, poolSchema.parse({}), context)].filter((pool) => pool !== null);
}

function checkNames(pools: readonly Pool[], { path, report: push }: PoolContext): void {
  const report = reporterTo(push);
  const owners = new Map<string, string>();
  for (const { key, name } of pools) {
    const owner = owners.get(name);
    if (owner === undefined) owners.set(name, key);
    else report("B4047", [...path, "pools", key], { message: `The pool gets the same name as ${owner}: ${name}`, value: key });
  }
}
