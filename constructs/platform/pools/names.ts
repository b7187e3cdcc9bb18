/** Names of pools: a pool that must be replaced gets a new name, so that the cloud can create it before the old one is deleted. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import type { PoolProperty } from "../../catalog/orchestrators/record";
import type { Orchestrator } from "../../language/schema/cluster";
import { canonicalJson } from "../naming/canonical-json";
import { shortHash } from "../naming/short-hash";
import type { Pool } from "../types/shared/pool";

/** What a pool's name may be derived from. */
export interface NamedPool extends Pick<Pool, "id" | "arch" | "gpu" | "os" | "spot" | "zones" | "diskGiB"> {
  /** Vendor types, cheapest first. */
  readonly types: readonly string[];
  /** Whether the pool mixes types: then the list itself cannot change in place. */
  readonly mixed: boolean;
  /** How many ranges its network has; null if the network is an existing one. */
  readonly ranges: number | null;
}

const properties: Readonly<Record<PoolProperty, (pool: NamedPool) => unknown>> = {
  arch: ({ arch }) => arch,
  gpu: ({ gpu }) => gpu,
  os: ({ os }) => os,
  spot: ({ spot }) => spot,
  zones: ({ zones }) => zones,
  machine: ({ types }) => types[0] ?? null,
  "mixed machines": ({ mixed, types }) => (mixed ? types : null),
  disk: ({ diskGiB }) => diskGiB,
  "network ranges": ({ ranges }) => ranges,
};

/** The pool that is added if a cluster has no room for its own workloads; AKS's default pool. */
export const SYSTEM_POOL = "system";

/** `<id>-<4 hex digits>`, as the orchestrator takes it. */
export function poolName(orchestrator: Orchestrator, pool: NamedPool): string {
  const { poolNames, systemPool } = orchestratorRecord(orchestrator);
  const { id, os } = pool;
  const { from, keyLength } = poolNames;
  // A pool that every cluster has is known by its name alone.
  if (systemPool === "always" && id === SYSTEM_POOL) return id;
  const whole = canonicalJson([id, ...from.map((property) => properties[property](pool))]);
  const digits = shortHash(whole, 4);
  return keyLength === null ? `${id}-${digits}` : `${id.slice(0, keyLength[os])}${digits}`;
}
