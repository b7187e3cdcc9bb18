/** The zones of a network, in the order of their parts of its range. */
import type { PinnedChoices } from "../lock/pinned-choices";
import { sameJson } from "../naming/canonical-json";
import type { Report } from "../resolve/reporter";
import { addressing } from "./addressing";
import { chosenZones, type ZoneClaim } from "./zone-choice";

export interface DecidedZones {
  readonly zones: readonly string[];
  /** The part of the network's range that each zone has. A part that a zone once had is never another's. */
  readonly parts: Readonly<Record<string, number>>;
}

/** Null if the request cannot be met, which is reported. */
export function decideZones(claim: ZoneClaim, pinned: PinnedChoices, report: Report): DecidedZones | null {
  const zones = chosenZones(claim, pinned, report);
  const parts = zones && zonesByPart(claim, zones, pinned, report);
  return zones && parts && { zones, parts };
}

/**
 * The n-th zone has the n-th part, unless another zone had it before: then it has the first part that none had. The lock file contains the parts
 * of all zones from the first time on that they differ from the order of its zones.
 */
function zonesByPart(claim: ZoneClaim, zones: readonly string[], pinned: PinnedChoices, report: Report): DecidedZones["parts"] | null {
  const max = addressing[claim.cloud].zones;
  if (max === null) return byPosition(zones);
  const path = `${claim.lockPath}.zoneParts`;
  const locked = pinned.locked("zoneParts", path);
  const given = locked ?? byPosition(pinned.locked("zones", `${claim.lockPath}.zones`) ?? []);
  const parts: Record<string, number> = { ...given };
  for (const zone of zones) {
    const taken = new Set(Object.values(parts));
    const free = Array.from({ length: max }, (_, part) => part).find((part) => !taken.has(part));
    const part = parts[zone] ?? free;
    if (part === undefined || part >= max) return reportNoPart(claim, zone, Object.keys(given), report);
    parts[zone] = part;
  }
  if (locked !== undefined || !sameJson(parts, byPosition(zones))) pinned.set("zoneParts", path, parts);
  return Object.fromEntries(zones.map((zone) => [zone, parts[zone]!]));
}

const byPosition = (zones: readonly string[]): Record<string, number> =>
  Object.fromEntries(zones.map((zone, position) => [zone, position]));

function reportNoPart({ path, written }: ZoneClaim, zone: string, known: readonly string[], report: Report): null {
  report("B4029", path, {
    message: `Zone ${zone} has no part of the network's range, because every part was given to another zone before`,
    value: written,
    allowed: known.join(", "),
    fix: "use zones that the network had before, or create a new network under another key",
  });
  return null;
}
