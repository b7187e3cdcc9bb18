/** Lists of locations → one entry each, with the exceptions of `per` merged in; and the way back from an expanded path to what was written. */
import type { SpecCode } from "./codes";
import { isMap, merge } from "./merge";
import type { Path, Problem } from "./problem";
import { fleetSections } from "./schema/spec";

type Json = Readonly<Record<string, unknown>>;

export interface Expanded {
  readonly value: Json;
  /** By section, then by written key, the expanded keys; only of entries with a list of locations. */
  readonly fleets: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly problems: readonly (Problem & { readonly code: SpecCode })[];
  /** Where a value of an expanded path may have been written, the likeliest first. */
  written(path: Path): readonly Path[];
}

/** @param spec the merged spec, as written */
export function expand(spec: Json): Expanded {
  const problems: (Problem & { code: SpecCode })[] = [];
  const origins = new Map<string, { key: string; location: string | null }>();
  const fleets: Record<string, Record<string, string[]>> = {};
  const value: Record<string, unknown> = { ...spec };
  const only = isMap(spec.locations) && Object.keys(spec.locations).length === 1 ? Object.keys(spec.locations)[0] : undefined;
  for (const section of fleetSections) {
    const entries = spec[section];
    if (!isMap(entries)) continue;
    const made: Record<string, unknown> = {};
    for (const [key, entry] of Object.entries(entries)) {
      if (key.startsWith("x-")) continue;
      if (!isMap(entry)) {
        made[key] = entry;
        continue;
      }
      const { location = only, per, ...rest } = entry;
      const listed = Array.isArray(location) ? location.map(String) : null;
      const places = listed ?? (location === undefined ? [] : [String(location)]);
      problems.push(...strayExceptions(section, key, per, places));
      for (const place of listed ?? [null]) {
        const expandedKey = place === null ? key : `${key}-${place}`;
        if (place !== null && expandedKey in entries) problems.push(taken(section, key, expandedKey));
        const exception = isMap(per) ? per[place ?? String(location)] : undefined;
        const merged = isMap(exception) ? (merge(rest, exception, "per") as Json) : rest;
        const from = merged.renamedFrom;
        made[expandedKey] = {
          ...merged,
          ...(place === null ? location !== undefined && { location } : { location: place }),
          ...(place !== null &&
            typeof from === "string" &&
            !(isMap(exception) && "renamedFrom" in exception) && { renamedFrom: `${from}-${place}` }),
        };
        origins.set(`${section}.${expandedKey}`, { key, location: place ?? (location === undefined ? null : String(location)) });
        if (place !== null) {
          fleets[section] ??= {};
          fleets[section][key] = [...(fleets[section][key] ?? []), expandedKey];
        }
      }
    }
    value[section] = made;
  }
  const written = (path: Path): Path[] => {
    const [section, key, ...rest] = path;
    const origin = origins.get(`${section}.${key}`);
    if (section === undefined || origin === undefined) return [path];
    const plain: Path = [section, origin.key, ...rest];
    return origin.location === null ? [plain] : [[section, origin.key, "per", origin.location, ...rest], plain];
  };
  return { value, fleets, problems, written };
}

function strayExceptions(section: string, key: string, per: unknown, places: readonly string[]): (Problem & { code: SpecCode })[] {
  if (!isMap(per)) return [];
  return Object.keys(per)
    .filter((name) => !places.includes(name) && !name.startsWith("x-"))
    .map((name) => ({
      code: "B3003",
      severity: "error",
      path: [section, key, "per", name],
      message: `makes an exception for ${name}, where ${section}.${key} does not stand`,
      allowed: places.join(", "),
      fix: "name one of the entry's own locations",
    }));
}

const taken = (section: string, key: string, expandedKey: string): Problem & { code: SpecCode } => ({
  code: "B3004",
  severity: "error",
  path: [section, key],
  message: `makes an entry ${expandedKey}, and ${section}.${expandedKey} is written too`,
  fix: "rename one of them",
});
