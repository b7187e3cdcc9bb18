/** Which zones a network has: as requested, as many as are usual, or none where the region has none. */
import { cloudNames } from "../../catalog/cloud";
import { cloudCapabilities } from "../../catalog/cloud-capabilities";
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
  /** Undefined: three, or as many as the region has. */
  readonly written: ParsedNetwork["zones"];
  /** Path of its choices in the lock file, by identity: `networks.main`. */
  readonly lockPath: string;
  /** Path of the value, for messages. */
  readonly path: Path;
  /** Whether the network can be deployed already, so that its zones must keep their positions. */
  readonly isDeployed: boolean;
}

/** Zone suffixes. Null if the request cannot be met, which is reported. */
export function chosenZones(claim: ZoneClaim, pinned: PinnedChoices, report: Report): readonly string[] | null {
  const { cloud, region, written, path } = claim;
  const known = zonesOf(cloud, region);
  if (written === undefined) return defaultZones(claim, known, pinned, report);
  const requested = typeof written === "number" ? written : written.length;
  const refusal = requested === 0 ? refusalOfNone(region, known) : refusalOf(requested, claim, known);
  if (refusal !== null) {
    report("B4028", path, { ...refusal, value: written });
    return null;
  }
  return typeof written === "number" ? firstZones(claim, written, pinned, report) : listedZones(claim, written, pinned, report);
}

type Refusal = Pick<Parameters<Report>[2], "message" | "allowed" | "fix">;

function refusalOf(requested: number, { cloud, region }: ZoneClaim, known: readonly string[] | undefined): Refusal | null {
  const max = addressing[cloud].zones;
  if (known?.length === 0) return { message: `Region ${region} has no zones`, allowed: "0", fix: "remove zones, or write zones: 0" };
  if (max !== null && requested > max)
    return {
      message: `The address plan of ${cloudNames[cloud]} does not support that many zones`,
      allowed: `at most ${max}`,
      fix: `write zones: ${Math.min(max, known?.length ?? max)}`,
    };
  return null;
}

/** Zones cannot be left out where there are some: a resource without zones would be in any one of them. */
function refusalOfNone(region: string, known: readonly string[] | undefined): Refusal | null {
  if (known?.length === 0) return null;
  const allowed = known === undefined ? "1 or more" : `1 to ${known.length}, or a list of ${known.join(", ")}`;
  return { message: `Region ${region} has zones, so the network uses at least one`, allowed, fix: "remove zones, or write zones: 1" };
}

/** By default a network has this many zones, where the region has them. */
const USUAL = 3;

/**
 * A request of its own where the region has fewer: the choice remains if the catalogue learns of further zones.
 * @returns null where no source lists the zones of the region, which is reported
 */
function defaultZones(
  claim: ZoneClaim,
  known: readonly string[] | undefined,
  pinned: PinnedChoices,
  report: Report,
): readonly string[] | null {
  const { region, lockPath } = claim;
  const path = `${lockPath}.zones`;
  const fewer = { region, most: USUAL };
  if (!pinned.isPinned(path, fewer) && (known === undefined || known.length >= USUAL)) return firstZones(claim, USUAL, pinned, report);
  return pinned.pin("zones", path, fewer, () => [...(known ?? [])].slice(0, USUAL));
}

/** Existing zones come first, so that they keep their positions. */
function firstZones(
  { cloud, region, lockPath, path, written }: ZoneClaim,
  count: number,
  pinned: PinnedChoices,
  report: Report,
): readonly string[] | null {
  const known = zonesOf(cloud, region) ?? [];
  const lock = `${lockPath}.zones`;
  const locked = pinned.locked("zones", lock);
  if (count > Math.max(known.length, locked?.length ?? 0)) {
    report("B4028", path, { ...(known.length > 0 ? tooFew(region, known) : unlisted(cloud, region)), value: written });
    return null;
  }
  const zones = pinned.pin("zones", lock, { region, count }, (before) => {
    const kept = before === undefined || before.isSameRequest ? [] : before.chosen;
    return [...kept, ...known.filter((zone) => !kept.includes(zone))].slice(0, count);
  });
  return zones.length === count ? zones : reportLocked(lock, zones, `${count} zones`, report);
}

const tooFew = (region: string, known: readonly string[]): Refusal => ({
  message: `Region ${region} has fewer zones`,
  allowed: `at most ${known.length}: ${known.join(", ")}`,
  fix: `write zones: ${known.length}`,
});

const unlisted = (cloud: Cloud, region: string): Refusal => ({
  message: `The catalogue does not know the zones of region ${region}`,
  allowed: `a list of zones, such as ${cloudCapabilities[cloud].zoneExample}`,
  fix: "list the zones that the account has in this region under zones of a network, and use that network",
});

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
