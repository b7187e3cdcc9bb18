/** Files over files: maps merge key by key, lists and maps that are one value are replaced whole, null removes. */

type Json = { readonly [key: string]: unknown };

/** Keys whose map is one value. Of `secrets`, each entry is. */
const wholeValues = new Set(["state", "machine", "count", "image", "encryption", "tls", "weights", "keep"]);

/** @returns `over` merged over `base`; neither is changed */
export function merge(base: unknown, over: unknown, parent = ""): unknown {
  if (!isMap(base) || !isMap(over)) return isMap(over) ? withoutNulls(over) : over;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    if (value === null) delete merged[key];
    else if (isWhole(key, parent) || !(key in merged)) merged[key] = withoutNulls(value);
    else merged[key] = merge(merged[key], value, key);
  }
  return merged;
}

/** Entries are keyed freely, so a cluster may be called `state`: only the language's own keys count. */
const isWhole = (key: string, parent: string): boolean => parent === "secrets" || (wholeValues.has(key) && !keyedParents.has(parent));

const keyedParents = new Set([
  "locations",
  "outside",
  "domains",
  "networks",
  "registries",
  "clusters",
  "hypervisors",
  "images",
  "services",
  "pools",
  "guests",
  "addons",
  "identities",
  "labels",
  "env",
  "mirrors",
  "per",
]);

/** What is removed before anything was there: null stands for the default. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value;
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [[key, withoutNulls(inner)]])));
}

export const isMap = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
