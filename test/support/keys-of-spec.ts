/** Keys of a spec that may come and go, by path. */

type Json = { readonly [key: string]: unknown };
export type KeyPath = readonly [section: string, key: string, ...below: (string | number)[]];

const sections = ["networks", "registries", "clusters", "hypervisors"] as const;

/** Entries, and in them pools, repositories, add-ons, identities, and locations of a fleet. */
export function keysOf(spec: Json): KeyPath[] {
  return sections.flatMap((section) =>
    Object.entries((spec[section] ?? {}) as Readonly<Record<string, Json>>).flatMap(([key, entry]) => [
      [section, key] as KeyPath,
      ...(["pools", "addons", "identities"] as const).flatMap((map) => {
        const inner = Object.keys((entry[map] ?? {}) as Json);
        // what all pools share comes and goes with the only one
        return map === "pools" && inner.length < 2 ? [] : inner.map((each): KeyPath => [section, key, map, each]);
      }),
      ...(["location", "repositories"] as const).flatMap((list) => {
        const items = entry[list];
        return Array.isArray(items) && items.length > 1 ? items.map((_item, index): KeyPath => [section, key, list, index]) : [];
      }),
    ]),
  );
}

/** The spec without it, and without exceptions for a location that goes. */
export function without(spec: Json, path: KeyPath): Json {
  const copy = structuredClone(spec) as Record<string, Record<string, { location?: string[]; per?: Record<string, unknown> }>>;
  const [section, key, list, index] = path;
  const entry = copy[section]?.[key];
  if (list === "location" && entry?.per !== undefined) delete entry.per[entry.location?.[Number(index)] ?? ""];
  const last = path.at(-1) as string | number;
  const above = path.slice(0, -1).reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], copy);
  if (Array.isArray(above)) above.splice(Number(last), 1);
  else delete (above as Record<string, unknown>)[last];
  return copy;
}
