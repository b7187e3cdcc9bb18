/** The zones of a network, in the order of their parts of its range. */
import { cloudNames } from "../../catalog/cloud";
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
  /** Path of its choices in the lock file, by identity: `networks.main`. */
  readonly lockPath: string;
  /** Path of the value, for messages. */
  readonly path: Path;
  /** Whether the network can be deployed already, so that its zones must keep their positions. */
  readonly isDeployed: boolean;
}

/** Zone suffixes; null if the request cannot be met, which is reported. */
export function decideZones(claim: ZoneClaim, pinned: PinnedChoices, report: Report): readonly string[] | null {
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
  const locked = pinned.locked(lock) as readonly string[] | undefined;
  if (count > Math.max(known.length, locked?.length ?? 0)) {
    const allowed =
      known.length > 0 ? `at most ${known.length}: ${known.join(", ")}` : "a list: the catalogue does not know the zones of this region";
    report("B4028", path, { message: `Region ${region} has fewer zones`, value: count, allowed });
    return null;
  }
  return pinned.pin(lock, { region, count }, (before): readonly string[] => {
    const kept = before === undefined || before.isSameRequest ? [] : before.chosen;
    return [...kept, ...known.filter((zone) => !kept.includes(zone))].slice(0, count);
  });
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
  return pinned.pin(`${claim.lockPath}.zones`, { region: claim.region, zones: listed }, () => listed);
}

function keepPositions(
  { isDeployed, lockPath, path }: ZoneClaim,
  listed: readonly string[],
  pinned: PinnedChoices,
  report: Report,
): boolean {
  const locked = pinned.locked(`${lockPath}.zones`) as readonly string[] | undefined;
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
