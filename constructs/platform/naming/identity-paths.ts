/** Paths of things by identity: what is written into the output goes by them, so that a rename changes no byte of it. */

import type { Platform } from "../types/platform";
import type { Pool } from "../types/shared/pool";

/** Path of the spec → the same by identities, of all that was renamed: `clusters.web.pools.large` → `clusters.apps.pools.general`. */
export type IdentityPaths = ReadonlyMap<string, string>;

export function identityPaths(platform: Platform): IdentityPaths {
  const found = new Map<string, string>();
  const take = (path: string, identity: string): void => {
    if (path !== identity) found.set(path, identity);
  };
  for (const meta of [...platform.networks, ...platform.registries, ...platform.clusters, ...platform.hostGroups]) {
    const identity = withLast(meta.path, meta.id);
    take(meta.path, identity);
    const pools: readonly Pool[] = "orchestrator" in meta ? meta.pools : [];
    for (const pool of pools) take(pool.path, `${identity}.pools.${pool.id}`);
  }
  return found;
}

/** The path with the longest renamed beginning replaced. */
export function byIdentity(path: string, paths: IdentityPaths): string {
  const steps = path.split(".");
  for (let length = steps.length; length > 1; length--) {
    const identity = paths.get(steps.slice(0, length).join("."));
    if (identity !== undefined) return [identity, ...steps.slice(length)].join(".");
  }
  return path;
}

/** A copy in which every key and path, at any depth, is the identity's; the value itself where nothing was renamed. */
export function contentsByIdentity<T>(resource: T, paths: IdentityPaths): T {
  return paths.size === 0 ? resource : (copied(resource, paths) as T);
}

function copied(value: unknown, paths: IdentityPaths): unknown {
  if (Array.isArray(value)) return value.map((each) => copied(each, paths));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [
    name,
    name === "path" && typeof each === "string" ? byIdentity(each, paths) : copied(each, paths),
  ]);
  const copy = Object.fromEntries(entries) as Record<string, unknown>;
  const isThing = typeof copy.key === "string" && typeof copy.id === "string" && typeof copy.path === "string";
  return isThing ? { ...copy, key: copy.id } : copy;
}

const withLast = (path: string, last: string): string => [...path.split(".").slice(0, -1), last].join(".");
