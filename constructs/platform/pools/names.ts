/** Names of pools: a pool that must be replaced gets a new name, so that the cloud can create it before the old one is deleted. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import type { PoolDeviation, PoolProperty } from "../../catalog/orchestrators/record";
import type { Orchestrator } from "../../language/schema/cluster";
import { isToken } from "../../language/schema/values";
import { canonicalJson } from "../naming/canonical-json";
import { compareText } from "../naming/order";
import { shortHash } from "../naming/short-hash";
import type { Pool } from "../types/shared/pool";
import type { Encryption, ValueOrReference } from "../types/shared/value";

/** What a cluster decides for the nodes of all its pools. */
export interface NodeSettings {
  /** The existing role of nodes; null: a role is created. */
  readonly role: ValueOrReference | null;
  readonly encryption: Encryption;
  /** Whether the hosts of nodes encrypt temporary disks and caches. */
  readonly hostEncryption: boolean;
}

/** The properties from which a pool's name can be derived. */
export interface NamedPool extends Pick<Pool, "id" | "arch" | "gpu" | "os" | "spot" | "zones" | "diskGiB" | "image"> {
  readonly nodes: NodeSettings;
  /** The subnets of an existing network; null if the network is managed. */
  readonly subnets: readonly ValueOrReference[] | null;
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

/** Null: the default. */
const deviations: Readonly<Record<PoolDeviation, (pool: NamedPool) => unknown>> = {
  // One image after another is a new version of the launch template, which rolls out in place.
  "custom image": ({ image }) => (image === null ? null : true),
  encryption: ({ nodes: { encryption } }) =>
    encryption.kind === "customer" ? null : encryption.kind === "key" ? { key: stable(encryption.key) } : encryption.kind,
  "host encryption": ({ nodes: { hostEncryption } }) => (hostEncryption ? null : false),
  "node role": ({ nodes: { role } }) => role && stable(role),
  subnets: ({ subnets }) => subnets?.map(stable) ?? null,
};

/** The text of a token numbers it, which changes with the app around it. */
const stable = (value: ValueOrReference): unknown => (typeof value === "string" && isToken(value) ? "known at apply" : value);

/** `[name, value]` of all that is not the default, sorted by name. */
const deviationsOf = (names: readonly PoolDeviation[], pool: NamedPool): (readonly [string, unknown])[] =>
  [...names]
    .sort(compareText)
    .map((name) => [name, deviations[name](pool)] as const)
    .filter(([, value]) => value !== null);

/** The pool that is added if no other pool can run the cluster's own add-ons; the default pool of AKS. */
export const SYSTEM_POOL = "system";

/** `<id>-<4 hex digits>`, within the orchestrator's limits. */
export function poolName(orchestrator: Orchestrator, pool: NamedPool): string {
  const { poolNames, systemPool } = orchestratorRecord(orchestrator);
  const { id, os } = pool;
  const { from, alsoFrom, keyLength } = poolNames;
  // A pool that every cluster has keeps a fixed name.
  if (systemPool === "always" && id === SYSTEM_POOL) return id;
  const whole = canonicalJson([id, ...from.map((property) => properties[property](pool)), ...deviationsOf(alsoFrom, pool)]);
  const digits = shortHash(whole, 4);
  return keyLength === null ? `${id}-${digits}` : `${id.slice(0, keyLength[os])}${digits}`;
}
