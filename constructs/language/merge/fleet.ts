/** Expands lists of locations to one entry for each, merges the exceptions of `per` into it, and records where each entry was written. */

import { nearest } from "../problems/nearest";
import type { Report } from "../problems/reporter";
import { type FleetSection, fleetSections, sections } from "../schema/spec";
import { type Shape, shapeOf } from "../schema-shape/shape";
import { has, isMap, type PlainMap } from "../yaml/json";
import { merge } from "./merge";

/** Where an expanded entry was written. */
export interface Origin {
  /** The written key. */
  readonly key: string;
  /** Keys of `per` whose exceptions were merged in, the last one last. */
  readonly exceptions: readonly string[];
  /** Index of its location in the list of locations; null if there is no list. */
  readonly item: number | null;
}

/** Expanded entries of one section, as plain values. `location` is set if the spec has only one. */
export interface Fleet {
  readonly entries: ReadonlyMap<string, unknown>;
  readonly origins: ReadonlyMap<string, Origin>;
  /** Expanded keys by written key. */
  readonly members: ReadonlyMap<string, readonly string[]>;
}

export type Fleets = Readonly<Record<FleetSection, Fleet>>;

/** Expands every section whose entries may list locations. */
export function expandFleets(spec: PlainMap, report: Report): Fleets {
  const locations = isMap(spec.locations) ? spec.locations : {};
  const expanded = fleetSections.map((section) => [section, new Expansion(section, locations, report).expand(spec[section])] as const);
  return Object.fromEntries(expanded) as Record<FleetSection, Fleet>;
}

class Expansion {
  private readonly entries = new Map<string, unknown>();
  private readonly origins = new Map<string, Origin>();
  private readonly members = new Map<string, string[]>();
  private readonly shape: Shape;
  private readonly onlyLocation: string | undefined;

  constructor(
    private readonly section: FleetSection,
    private readonly locations: PlainMap,
    private readonly report: Report,
  ) {
    this.shape = shapeOf(sections[section]);
    const keys = Object.keys(locations);
    this.onlyLocation = keys.length === 1 ? keys[0] : undefined;
  }

  expand(written: unknown): Fleet {
    const { entries, origins, members } = this;
    const map = isMap(written) ? written : {};
    for (const [key, entry] of Object.entries(map)) {
      if (!isMap(entry)) this.add(key, entry, { key, exceptions: [], item: null });
      else if (Array.isArray(entry.location)) this.fleet(key, entry, entry.location, map);
      else this.single(key, entry);
    }
    return { entries, origins, members };
  }

  private single(key: string, entry: PlainMap): void {
    const { location = this.onlyLocation, per, ...rest } = entry;
    if (location === undefined && Object.keys(this.locations).length > 0) {
      const allowed = Object.keys(this.locations).join(", ");
      this.report("B3004", [this.section, key, "location"], {
        message: "location is required because the spec has several locations",
        allowed,
        fix: `write location: ${Object.keys(this.locations)[0]}`,
      });
    }
    if (typeof location === "string" && entry.location !== undefined) this.checkLocation(location, [this.section, key, "location"]);
    const places = typeof location === "string" ? [location] : [];
    this.checkExceptions(key, per, places);
    const [exception] = places.filter((place) => isMap(per) && has(per, place));
    const merged = exception === undefined ? rest : this.withException(rest, (per as PlainMap)[exception]);
    this.add(key, location === undefined ? merged : { ...merged, location }, {
      key,
      exceptions: exception === undefined ? [] : [exception],
      item: null,
    });
  }

  private fleet(key: string, entry: PlainMap, list: readonly unknown[], written: PlainMap): void {
    const { location: _list, per, ...rest } = entry;
    const at = [this.section, key, "location"];
    if (list.length === 0) this.report("B2009", at, { message: "location must list at least one location", value: list });
    const places = list.filter((place, n) => this.checkItem(place, n, list, at));
    this.checkExceptions(key, per, places.map(String));
    this.members.set(key, []);
    for (const place of places as string[]) {
      const expandedKey = `${key}-${place}`;
      if (has(written, expandedKey))
        this.report("B3011", [this.section, expandedKey], {
          message: `${this.section}.${key} already expands to ${expandedKey} for its location ${place}`,
        });
      const exception = isMap(per) && has(per, place) ? per[place] : undefined;
      const merged = exception === undefined ? rest : this.withException(rest, exception);
      const identity = this.identity(place, rest, exception);
      const renamed = identity === undefined ? {} : { renamedFrom: identity };
      this.add(
        expandedKey,
        { ...merged, location: place, ...renamed },
        {
          key,
          exceptions: exception === undefined ? [] : [place],
          item: list.indexOf(place),
        },
      );
    }
  }

  private add(expandedKey: string, entry: unknown, origin: Origin): void {
    this.entries.set(expandedKey, entry);
    this.origins.set(expandedKey, origin);
    const members = this.members.get(origin.key);
    if (members) members.push(expandedKey);
    else this.members.set(origin.key, [expandedKey]);
  }

  private withException(rest: PlainMap, exception: unknown): PlainMap {
    const merged = merge(rest, exception, this.shape);
    return isMap(merged) ? merged : rest; // an exception that is not a map is reported by checkExceptions
  }

  /** The former key of an expanded entry: `renamedFrom` of its exception as written, or that of the fleet followed by its location. */
  private identity(place: string, fleet: PlainMap, exception: unknown): string | undefined {
    if (isMap(exception) && exception.renamedFrom !== undefined)
      return exception.renamedFrom === null ? undefined : String(exception.renamedFrom);
    return typeof fleet.renamedFrom === "string" ? `${fleet.renamedFrom}-${place}` : undefined;
  }

  /** @returns whether the item is the key of a location; otherwise it is reported */
  private checkItem(place: unknown, n: number, list: readonly unknown[], at: readonly string[]): boolean {
    const path = [...at, n];
    if (typeof place !== "string") {
      this.report("B2003", path, {
        message: "location must be a key of locations",
        value: place,
        allowed: Object.keys(this.locations).join(", "),
      });
      return false;
    }
    if (list.indexOf(place) < n) {
      this.report("B2311", path, { message: `The list contains ${place} twice`, value: place, fix: `remove one ${place}` });
      return false;
    }
    return this.checkLocation(place, path);
  }

  /** @returns whether the location exists; otherwise it is reported */
  private checkLocation(place: string, path: readonly (string | number)[]): boolean {
    if (has(this.locations, place)) return true;
    const keys = Object.keys(this.locations);
    const meant = nearest(place, keys);
    this.report("B3001", path, {
      message: `locations has no entry ${place}`,
      value: place,
      allowed: keys.join(", "),
      fix: meant ? `write ${meant}` : undefined,
    });
    return false;
  }

  private checkExceptions(key: string, per: unknown, places: readonly string[]): void {
    const at = [this.section, key, "per"];
    if (per === undefined) return;
    if (!isMap(per)) {
      this.report("B2003", at, { message: "per must be a map of exceptions by location", value: per });
      return;
    }
    for (const [place, exception] of Object.entries(per)) {
      if (!places.includes(place)) {
        const meant = nearest(place, places);
        this.report("B3010", [...at, place], {
          message: `${this.section}.${key} is not in location ${place}`,
          allowed: places.join(", "),
          fix: meant ? `write ${meant}` : undefined,
        });
      } else if (!isMap(exception))
        this.report("B2003", [...at, place], { message: `The exceptions for ${place} must be a map`, value: exception });
    }
  }
}
