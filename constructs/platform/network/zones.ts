/** The zones of a network, in the order of their parts of its range. */
import { cloudNames } from "../../catalog/cloud";
import { zonesOf } from "../../catalog/regions";
import type { Path } from "../../language/problems/problem";
import type { ParsedNetwork } from "../../language/schema/network";
import type { PinnedChoices } from "../lock/pinned-choices";
import { sameJson } from "../naming/canonical-json";
import type { Report } from "../resolve/reporter";
import type { Cloud } from "../types/location";
import { addressing } from "./addressing";

export interface ZoneClaim {
  readonly cloud: Cloud;
  readonly region: string;
  readonly written: ParsedNetwork["zones"];
  /** Path of its choices in the lock file, by identity: `networks.main`. */
  readonly lockPath: string;
  /** Path of the value, for messages. */
  readonly path: Path;
  /** Whether the network can be deployed already, so that its zones must keep their positions. */
  readonly isDeployed: boolean;
}

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

/** Zone suffixes. */
function chosenZones(claim: ZoneClaim, pinned: PinnedChoices, report: Report): readonly string[] | null {
  const max = addressing[claim.cloud].zones;
  const requested = typeof claim.written === "number" ? claim.written : claim.written.length;
  if (max !== null && requested > max) {
    report("B4028", claim.path, {
      message: `The address plan of ${cloudNames[claim.cloud]} does not support that many zones`,
      value: claim.written,
      allowed: `at most ${max}`,
    });
    return null;
  }
  return typeof claim.written === "number"
    ? firstZones(claim, claim.written, pinned, report)
    : listedZones(claim, claim.written, pinned, report);
}

/** Existing zones come first, so that they keep their positions. */
function firstZones(
  { cloud, region, lockPath, path }: ZoneClaim,
  count: number,
  pinned: PinnedChoices,
  report: Report,
): readonly string[] | null {
  const known = zonesOf(cloud, region) ?? [];
  const lock = `${lockPath}.zones`;
  const locked = pinned.locked("zones", lock);
  if (count > Math.max(known.length, locked?.length ?? 0)) {
    const allowed =
      known.length > 0 ? `at most ${known.length}: ${known.join(", ")}` : "a list: the catalogue does not know the zones of this region";
    report("B4028", path, { message: `Region ${region} has fewer zones`, value: count, allowed });
    return null;
  }
  const zones = pinned.pin("zones", lock, { region, count }, (before) => {
    const kept = before === undefined || before.isSameRequest ? [] : before.chosen;
    return [...kept, ...known.filter((zone) => !kept.includes(zone))].slice(0, count);
  });
  return zones.length === count ? zones : reportLocked(lock, zones, `${count} zones`, report);
}

/** The lock file is of the right form, but was changed by hand. */
function reportLocked(path: string, value: unknown, allowed: string, report: Report): null {
  report("B4001", [], { message: `The lock file's choice ${path} does not answer its request`, value, allowed });
  return null;
}

function listedZones(claim: ZoneClaim, listed: readonly string[], pinned: PinnedChoices, report: Report): readonly string[] | null {
  const known = zonesOf(claim.cloud, claim.region) ?? [];
  const invalid = listed.map((zone, index) => {
    if (known.length === 0 || known.includes(zone)) return false;
    const suffix = known.find((each) => zone === `${claim.region}${each}` || zone === `${claim.region}-${each}`);
    report("B4027", [...claim.path, index], {
      message: `Region ${claim.region} does not have this zone`,
      value: zone,
      allowed: known.join(", "),
      ...(suffix !== undefined && { fix: `write ${suffix}` }),
    });
    return true;
  });
  if (invalid.includes(true) || !keepPositions(claim, listed, pinned, report)) return null;
  const path = `${claim.lockPath}.zones`;
  const zones = pinned.pin("zones", path, { region: claim.region, zones: listed }, () => [...listed]);
  return sameJson(zones, listed) ? zones : reportLocked(path, zones, listed.join(", "), report);
}

function keepPositions(
  { isDeployed, lockPath, path }: ZoneClaim,
  listed: readonly string[],
  pinned: PinnedChoices,
  report: Report,
): boolean {
  const locked = pinned.locked("zones", `${lockPath}.zones`);
  if (!isDeployed || locked === undefined) return true;
  const moved = listed.find((zone, index) => locked.includes(zone) && locked[index] !== zone);
  if (moved === undefined) return true;
  report("B4029", path, {
    message: `Zone ${moved} would move to another part of the network's range`,
    value: listed,
    allowed: `${locked.join(", ")}, then further zones`,
  });
  return false;
}

/**
 * The n-th zone has the n-th part, unless another zone had it before: then it has the first part that none had. The lock file contains the parts
 * of all zones from the first time on that they differ from the order of its zones.
 */
function zonesByPart(claim: ZoneClaim, zones: readonly string[], pinned: PinnedChoices, report: Report): DecidedZones["parts"] | null {
  const max = addressing[claim.cloud].zones;
  if (max === null) return byPosition(zones);
  const path = `${claim.lockPath}.zoneParts`;
  const given = pinned.locked("zoneParts", path) ?? byPosition(pinned.locked("zones", `${claim.lockPath}.zones`) ?? []);
  const parts: Record<string, number> = { ...given };
  for (const zone of zones) {
    const taken = new Set(Object.values(parts));
    const free = Array.from({ length: max }, (_, part) => part).find((part) => !taken.has(part));
    const part = parts[zone] ?? free;
    if (part === undefined || part >= max) return reportNoPart(claim, zone, Object.keys(given), report);
    parts[zone] = part;
  }
  if (!sameJson(parts, byPosition(zones))) pinned.set("zoneParts", path, parts);
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
