/** The keys that references may name: every written or expanded key, also of entries that are invalid. */
import type { PlainSections } from "../entries";
import type { Fleets } from "../merge/fleet";
import { nearest } from "../problems/nearest";
import type { Path } from "../problems/problem";
import type { Report } from "../problems/reporter";
import { type FleetSection, fleetSections, type Section } from "../schema/spec";
import { isMap } from "../yaml/json";

export class Names {
  private readonly writtenKeys = new Map<Section, readonly string[]>();

  constructor(
    private readonly plain: PlainSections,
    private readonly fleets: Fleets,
  ) {}

  /** Keys of a section as a user writes them: the key of a fleet, not those that it expands to. */
  written(section: Section): readonly string[] {
    let keys = this.writtenKeys.get(section);
    if (keys === undefined) {
      keys = [...(isFleetSection(section) ? this.fleets[section].members : this.plain[section]).keys()];
      this.writtenKeys.set(section, keys);
    }
    return keys;
  }

  /** The expanded keys that a key refers to: itself, or all entries of a fleet. Undefined if there is no such key. */
  named(section: Section, key: string): readonly string[] | undefined {
    if (isFleetSection(section)) {
      const members = this.fleets[section].members.get(key);
      if (members) return members;
    }
    return this.plain[section].has(key) ? [key] : undefined;
  }

  /** The entries in the same location if there are any; otherwise all entries that the key refers to. */
  namedFrom(section: FleetSection, key: string, location: string): readonly string[] | undefined {
    const all = this.named(section, key);
    const near = all?.filter((each) => this.locationOf(section, each) === location);
    return near && near.length > 0 ? near : all;
  }

  locationOf(section: Section, key: string): string | undefined {
    const entry = this.plain[section].get(key);
    return isMap(entry) && typeof entry.location === "string" ? entry.location : undefined;
  }

  cloudOf(location: string | undefined): string | undefined {
    const entry = location === undefined ? undefined : this.plain.locations.get(location);
    return isMap(entry) && typeof entry.cloud === "string" ? entry.cloud : undefined;
  }

  /** Reports a reference to a key that does not exist, with the nearest key as the fix and all keys as allowed. */
  unknown(section: Section, key: string, path: Path, report: Report): void {
    const keys = this.written(section);
    const meant = nearest(key, keys);
    report("B3001", path, {
      message: `${section} has no entry ${key}${key.startsWith("x-") ? "; keys that begin with x- are ignored" : ""}`,
      value: key,
      allowed: keys.length > 0 ? keys.join(", ") : `none: ${section} is empty`,
      fix: meant ? `write ${meant}` : keys.length > 0 ? `write one of ${shortened(keys)}` : `add ${section}.${key}`,
    });
  }
}

const isFleetSection = (section: Section): section is FleetSection => (fleetSections as readonly string[]).includes(section);

const shortened = (keys: readonly string[]): string => (keys.length > 8 ? `${keys.slice(0, 8).join(", ")}, …` : keys.join(", "));
