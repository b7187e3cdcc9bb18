/** What references may name: every key that was written or made, whether its entry parsed or not. */
import type { PlainSections } from "../entries";
import type { Fleets } from "../merge/fleet";
import { nearest } from "../problems/nearest";
import type { Path } from "../problems/problem";
import type { Report } from "../problems/reporter";
import { type FleetSection, fleetSections, type Section } from "../schema/spec";
import { isMap } from "../yaml/json";

export class Names {
  private readonly allowed = new Map<Section, readonly string[]>();

  constructor(
    private readonly plain: PlainSections,
    private readonly fleets: Fleets,
  ) {}

  /** Keys of a section as a user would write them: a fleet's, not those that it makes. */
  written(section: Section): readonly string[] {
    let keys = this.allowed.get(section);
    if (keys === undefined) {
      keys = [...(isFleetSection(section) ? this.fleets[section].members : this.plain[section]).keys()];
      this.allowed.set(section, keys);
    }
    return keys;
  }

  /** The expanded keys that a key names: itself, or all that the fleet of that key makes. Undefined where there is none. */
  named(section: Section, key: string): readonly string[] | undefined {
    if (isFleetSection(section)) {
      const members = this.fleets[section].members.get(key);
      if (members) return members;
    }
    return this.plain[section].has(key) ? [key] : undefined;
  }

  /** The entry of the same location where there is one, else all. */
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

  /** Reports a key that names nothing, with the one that was meant and all that there are. */
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
