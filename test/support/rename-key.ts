/** Renames a key of a spec as docs/rename.md says: the entry keeps its identity by `renamedFrom`, and every reference follows. */

type Json = { readonly [key: string]: unknown };

/** `networks main`, `clusters apps pools general`. */
export type Renameable = readonly [section: string, key: string] | readonly [section: "clusters", key: string, map: "pools", pool: string];

const sections = ["networks", "registries", "clusters", "hypervisors"] as const;

export const renameables = (spec: Json): Renameable[] =>
  sections.flatMap((section) =>
    Object.entries((spec[section] ?? {}) as Readonly<Record<string, Json>>).flatMap(([key, entry]): Renameable[] => [
      [section, key],
      ...(section === "clusters"
        ? Object.keys((entry["pools"] ?? {}) as Json).map((pool): Renameable => [section, key, "pools", pool])
        : []),
    ]),
  );

/** The spec with another key in one place. The order of keys is kept. */
export function renameKey(spec: Json, path: Renameable, key: string): Json {
  const copy = structuredClone(spec) as Record<string, Record<string, Entry>>;
  const [section, entryKey, , pool] = path;
  const entry = copy[section]?.[entryKey];
  if (entry === undefined) throw new Error(`no ${path.join(".")}`);
  if (pool !== undefined) {
    entry.pools = renamed(entry.pools ?? {}, pool, key);
    for (const exception of Object.values(entry.per ?? {}))
      if (exception.pools?.[pool] !== undefined) exception.pools = moved(exception.pools, pool, key);
    return copy;
  }
  copy[section] = renamed(copy[section] ?? {}, entryKey, key);
  for (const each of Object.values({ ...copy["clusters"], ...copy["hypervisors"] }))
    if (section === "networks" && each.network === entryKey) each.network = key;
  for (const each of Object.values(copy["registries"] ?? {}))
    if (section === "clusters") each.readers = each.readers?.map((reader) => (reader === entryKey ? key : reader));
  return copy;
}

interface Entry {
  renamedFrom?: string;
  network?: string;
  readers?: unknown[] | undefined;
  pools?: Record<string, Entry>;
  per?: Record<string, Entry>;
}

const moved = (all: Record<string, Entry>, from: string, to: string): Record<string, Entry> =>
  Object.fromEntries(Object.entries(all).map(([key, value]) => [key === from ? to : key, value]));

const renamed = (all: Record<string, Entry>, from: string, to: string): Record<string, Entry> =>
  moved({ ...all, [from]: { ...all[from], renamedFrom: all[from]?.renamedFrom ?? from } }, from, to);
