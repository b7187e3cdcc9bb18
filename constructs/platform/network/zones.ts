/** Which zones a network has, in the order in which they take their parts of its range. */
import { zonesOf } from "../../catalog/regions";
import type { Path } from "../../language/problems/problem";
import type { ParsedNetwork } from "../../language/schema/network";
import type { PinnedChoices } from "../lock/pinned-choices";
import type { Report } from "../resolve/reporter";
import type { Cloud } from "../types/location";
import { addressing } from "./addressing";

export interface ZoneClaim {
  readonly cloud: Cloud;
  readonly region: string;
  readonly written: ParsedNetwork["zones"];
  /** Where the lock keeps its choices, by identity: `networks.main`. */
  readonly lockPath: string;
  /** Of the value, for messages. */
  readonly path: Path;
  /** Whether a stack of this network may be deployed already, so that its zones must keep their places. */
  readonly made: boolean;
}

/** Zone suffixes; null where what is asked for cannot be had, which is reported. */
export function decideZones(claim: ZoneClaim, pinned: PinnedChoices, report: Report): readonly string[] | null {
  const most = addressing[claim.cloud].zones;
  const wanted = typeof claim.written === "number" ? claim.written : claim.written.length;
  if (most !== null && wanted > most) {
    report("B4028", claim.path, {
      message: "The address plan does not support this many zones",
      value: claim.written,
      allowed: `at most ${most}`,
    });
    return null;
  }
  return typeof claim.written === "number"
    ? firstZones(claim, claim.written, pinned, report)
    : listedZones(claim, claim.written, pinned, report);
}

/** Zones that are there already come first, so that they keep their places. */
function firstZones(
  { cloud, region, lockPath, path }: ZoneClaim,
  count: number,
  pinned: PinnedChoices,
  report: Report,
): readonly string[] | null {
  const known = zonesOf(cloud, region) ?? [];
  const lock = `${lockPath}.zones`;
  const locked = pinned.locked(lock) as readonly string[] | undefined;
  if (count > Math.max(known.length, locked?.length ?? 0)) {
    const allowed =
      known.length > 0 ? `at most ${known.length}: ${known.join(", ")}` : "a list: the catalogue does not know the zones of this region";
    report("B4028", path, { message: `Region ${region} has fewer zones`, value: count, allowed });
    return null;
  }
  return pinned.pin(lock, { region, count }, (before): readonly string[] => {
    const kept = before === undefined || before.sameNeed ? [] : before.chosen;
    return [...kept, ...known.filter((zone) => !kept.includes(zone))].slice(0, count);
  });
}

function listedZones(claim: ZoneClaim, listed: readonly string[], pinned: PinnedChoices, report: Report): readonly string[] | null {
  const known = zonesOf(claim.cloud, claim.region) ?? [];
  const faults = listed.map((zone, index) => {
    if (known.length === 0 || known.includes(zone)) return false;
    const meant = known.find((suffix) => zone === `${claim.region}${suffix}` || zone === `${claim.region}-${suffix}`);
    report("B4027", [...claim.path, index], {
      message: `Region ${claim.region} does not have this zone`,
      value: zone,
      allowed: known.join(", "),
      ...(meant !== undefined && { fix: `write ${meant}` }),
    });
    return true;
  });
  if (faults.includes(true) || !keepPlaces(claim, listed, pinned, report)) return null;
  return pinned.pin(`${claim.lockPath}.zones`, { region: claim.region, zones: listed }, () => listed);
}

function keepPlaces({ made, lockPath, path }: ZoneClaim, listed: readonly string[], pinned: PinnedChoices, report: Report): boolean {
  const locked = pinned.locked(`${lockPath}.zones`) as readonly string[] | undefined;
  if (!made || locked === undefined) return true;
  const moved = listed.find((zone, index) => locked.includes(zone) && locked[index] !== zone);
  if (moved === undefined) return true;
  report("B4029", path, {
    message: `Zone ${moved} would change its position`,
    value: listed,
    allowed: `${locked.join(", ")}, then any new ones`,
  });
  return false;
}
