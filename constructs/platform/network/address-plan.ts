/** Which ranges each network has: written, locked, or the first free /16, never one that was another's. */
import type { Path } from "../../language/problems/problem";
import { isToken } from "../../language/schema/values";
import type { PinnedChoices } from "../lock/pinned-choices";
import { compareText } from "../naming/order";
import type { Report } from "../resolve/reporter";
import type { Cloud } from "../types/location";
import { addressing } from "./addressing";
import { freeRanges } from "./free-ranges";
import { bitsOf, endOf, formatRange, parseRange, type Range } from "./ipv4";

/** A network that needs ranges: declared, or made inside a cluster's or host group's stack. */
export interface RangeClaim {
  /** Expanded key: those without ranges are served in its order. */
  readonly key: string;
  /** Where the lock keeps its choices, by identity: `networks.main`. */
  readonly lockPath: string;
  /** Of its section's entry, for messages. */
  readonly path: Path;
  readonly location: string;
  readonly cloud: Cloud;
  readonly written: readonly string[] | null;
  /** Whether a stack of this network may be deployed already, so that its ranges must stay. */
  readonly made: boolean;
}

export interface PlanOptions {
  /** Where ranges are taken from. */
  readonly addresses: string;
  /** What no automatic range may overlap: ranges of the lock, of pods and services. */
  readonly taken: readonly string[];
  readonly pinned: PinnedChoices;
  readonly report: Report;
}

/** Ranges by `lockPath`, the first first. A claim at fault has none. */
export function planRanges(claims: readonly RangeClaim[], options: PlanOptions): ReadonlyMap<string, readonly string[]> {
  const { pinned, report } = options;
  const sound = claims.filter((claim) => isSound(claim, pinned, report));
  const written = sound.flatMap((claim) => claim.written ?? []);
  const next = freeRanges(parseRange(options.addresses), [...written, ...options.taken].map(parseRange));
  const plan = new Map<string, readonly string[]>();
  for (const claim of [...sound].sort((a, b) => compareText(a.key, b.key) || compareText(a.lockPath, b.lockPath))) {
    const path = rangesPath(claim);
    const standing = claim.written ?? (pinned.locked(path) as readonly string[] | undefined);
    const free = standing === undefined ? next() : undefined;
    const ranges = standing ?? (free && [formatRange(free)]);
    if (ranges === undefined) reportFull(claim, options);
    else
      plan.set(
        claim.lockPath,
        pinned.pin(path, claim.written, () => ranges),
      );
  }
  reportOverlaps(sound, plan, report);
  return plan;
}

const rangesPath = ({ lockPath }: RangeClaim): string => `${lockPath}.ranges`;

function isSound(claim: RangeClaim, pinned: PinnedChoices, report: Report): boolean {
  const { written, path, cloud } = claim;
  if (written === null) return true;
  const { from, to } = addressing[cloud].prefixes;
  const faults = written.map((range, index) => {
    const at = [...path, "cidr", index];
    if (isToken(range)) report("B4020", at, { message: "The range is known only at apply, after the address plan is made", value: range });
    else {
      const bits = bitsOf(parseRange(range));
      if (bits >= from && bits <= to) return false;
      report("B4021", at, { message: `The range has an unsupported size of /${bits}`, value: range, allowed: `/${from} to /${to}` });
    }
    return true;
  });
  return !faults.includes(true) && keepsFirst(claim, pinned, report);
}

/** Ranges of a network that exists are only appended to. */
function keepsFirst(claim: RangeClaim, pinned: PinnedChoices, report: Report): boolean {
  const before = pinned.locked(rangesPath(claim)) as readonly string[] | undefined;
  if (!claim.made || before === undefined || claim.written === null) return true;
  const changed = before.findIndex((range, index) => claim.written?.[index] !== range);
  if (changed < 0) return true;
  report("B4022", [...claim.path, "cidr"], {
    message: `The network already has ${before[changed]}, which cannot change`,
    value: claim.written,
    allowed: `${before.join(", ")}, then any new ones`,
  });
  return false;
}

function reportFull({ path }: RangeClaim, { addresses, report }: PlanOptions): void {
  report("B4023", path, { message: `Every /16 of ${addresses} is used by the spec or the lock file` });
}

interface Placed {
  readonly range: Range;
  readonly claim: RangeClaim;
  readonly index: number;
}

/** One sweep for each location, over ranges sorted by their start. */
function reportOverlaps(claims: readonly RangeClaim[], plan: ReadonlyMap<string, readonly string[]>, report: Report): void {
  const byLocation = new Map<string, Placed[]>();
  for (const claim of claims) {
    const placed = (plan.get(claim.lockPath) ?? []).map((range, index) => ({ range: parseRange(range), claim, index }));
    const together = byLocation.get(claim.location);
    if (together === undefined) byLocation.set(claim.location, placed);
    else together.push(...placed);
  }
  for (const all of byLocation.values()) sweep(all, report);
}

function sweep(all: Placed[], report: Report): void {
  all.sort((a, b) => a.range.start - b.range.start || b.range.size - a.range.size || compareText(a.claim.lockPath, b.claim.lockPath));
  let widest = all[0];
  for (const each of all.slice(1)) {
    if (widest !== undefined && each.range.start < endOf(widest.range)) reportOverlap(widest, each, report);
    if (widest === undefined || endOf(each.range) > endOf(widest.range)) widest = each;
  }
}

/** At the one that is written: an automatic range was free when it was given. */
function reportOverlap(first: Placed, second: Placed, report: Report): void {
  const [fault, other] = second.claim.written !== null ? [second, first] : [first, second];
  report("B4024", [...fault.claim.path, "cidr", fault.index], {
    message: `The range overlaps ${formatRange(other.range)} of ${other.claim.path.join(".")} in the same location`,
    value: formatRange(fault.range),
  });
}
