/** Paths by identity. The output contains these, so that a rename changes no byte of it. */

import type { Platform } from "../types/platform";
import { kindDefinition, liveKinds } from "../units/unit-kinds";

/** Path in the spec → the same path by identities, for renamed entries: `clusters.web.pools.large` → `clusters.apps.pools.general`. */
export type IdentityPaths = ReadonlyMap<string, string>;

export function identityPaths(platform: Platform): IdentityPaths {
  const found = new Map<string, string>();
  const add = (path: string, identity: string): void => {
    if (path !== identity) found.set(path, identity);
  };
  for (const { path, id, pools = [] } of liveKinds.flatMap((kind) => kindDefinition(kind).entries(platform))) {
    const identity = withLast(path, id);
    add(path, identity);
    for (const pool of pools) add(pool.path, `${identity}.pools.${pool.id}`);
  }
  return found;
}

/** The path with its longest renamed prefix replaced. */
export function byIdentity(path: string, paths: IdentityPaths): string {
  const steps = path.split(".");
  for (let length = steps.length; length > 1; length--) {
    const identity = paths.get(steps.slice(0, length).join("."));
    if (identity !== undefined) return [identity, ...steps.slice(length)].join(".");
  }
  return path;
}

/** A copy in which every key and path, at any depth, is by identity; the value itself if nothing was renamed. */
export function resourceByIdentity<T>(resource: T, paths: IdentityPaths): T {
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
  const isResourceMeta = typeof copy.key === "string" && typeof copy.id === "string" && typeof copy.path === "string";
  return isResourceMeta ? { ...copy, key: copy.id } : copy;
}

const withLast = (path: string, last: string): string => [...path.split(".").slice(0, -1), last].join(".");
