/** Names of pools: a pool that must be made anew gets a new one, so that the cloud can make it before the old one goes. */

import type { Orchestrator } from "../../language/schema/cluster";
import { canonicalJson } from "../naming/canonical-json";
import { shortHash } from "../naming/short-hash";
import type { Pool } from "../types/shared/pool";

/** What a pool's name is made of. */
export interface NamedPool extends Pick<Pool, "id" | "arch" | "gpu" | "os" | "spot" | "zones" | "diskGiB"> {
  /** Vendor types, cheapest first. */
  readonly types: readonly string[];
  /** Whether the pool mixes types: then the list itself cannot change in place. */
  readonly mixed: boolean;
  /** How many ranges its network has; null where others made it. */
  readonly ranges: number | null;
}

type Pinned = (pool: NamedPool) => readonly unknown[];

/** Nothing beyond the key: a group of hosts rolls whatever changes. */
const nothing: Pinned = () => [];

/** What cannot change in place, by orchestrator. These lists and their order belong to `berth/v1` and never change within it. */
const pinned: Readonly<Record<Orchestrator, Pinned>> = {
  eks: ({ arch, gpu, os, spot, zones, types, mixed, ranges }) => [arch, gpu, os, spot, zones, mixed ? types : null, ranges],
  gke: ({ arch, gpu, spot }) => [arch, gpu, spot],
  aks: ({ types, os, spot, diskGiB, zones }) => [types[0] ?? null, os, spot, diskGiB, zones],
  ecs: nothing,
  kubernetes: nothing,
  swarm: nothing,
  nomad: nothing,
  mesos: nothing,
};

type Spelling = (pool: NamedPool, digits: string) => string;
const hyphenated: Spelling = ({ id }, digits) => `${id}-${digits}`;

/** AKS takes 12 letters and digits, 6 on Windows. */
const spellings: Partial<Record<Orchestrator, Spelling>> = {
  aks: ({ id, os }, digits) => (id === SYSTEM_POOL ? id : `${id.slice(0, os === "windows" ? 2 : 8)}${digits}`),
};

/** The pool that is added where a cluster has no room for its own workloads; AKS's default pool. */
export const SYSTEM_POOL = "system";

/** `<id>-<4 hex digits>`, as the orchestrator takes it. */
export function poolName(orchestrator: Orchestrator, pool: NamedPool): string {
  const whole = canonicalJson([pool.id, ...pinned[orchestrator](pool)]);
  const digits = shortHash(whole, 4);
  return (spellings[orchestrator] ?? hyphenated)(pool, digits);
}
