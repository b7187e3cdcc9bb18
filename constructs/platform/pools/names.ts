/** Names of pools: a pool that must be replaced gets a new name, so that the cloud can create it before the old one is deleted. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import type { PoolProperty } from "../../catalog/orchestrators/record";
import type { Orchestrator } from "../../language/schema/cluster";
import { canonicalJson } from "../naming/canonical-json";
import { shortHash } from "../naming/short-hash";
import type { Pool } from "../types/shared/pool";

/** The properties from which a pool's name can be derived. */
export interface NamedPool extends Pick<Pool, "id" | "arch" | "gpu" | "os" | "spot" | "zones" | "diskGiB"> {
  /** Machine types, cheapest first. */
  readonly types: readonly string[];
  /** Whether the pool can mix types; the list of types then cannot change in place. */
  readonly mixed: boolean;
  /** The number of address ranges of its network; null if the network is existing. */
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

/** The pool that is added if no other pool can run the cluster's own add-ons; the default pool of AKS. */
export const SYSTEM_POOL = "system";

/** `<id>-<4 hex digits>`, within the orchestrator's limits. */
export function poolName(orchestrator: Orchestrator, pool: NamedPool): string {
  const { poolNames, systemPool } = orchestratorRecord(orchestrator);
  const { id, os } = pool;
  const { from, keyLength } = poolNames;
  // A pool that every cluster has keeps a fixed name.
  if (systemPool === "always" && id === SYSTEM_POOL) return id;
  const whole = canonicalJson([id, ...from.map((property) => properties[property](pool))]);
  const digits = shortHash(whole, 4);
  return keyLength === null ? `${id}-${digits}` : `${id.slice(0, keyLength[os])}${digits}`;
}
