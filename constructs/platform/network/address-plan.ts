/** The ranges of each network: written, pinned, or the first free /16. A range is never given to a second network. */
import { cloudNames } from "../../catalog/cloud";
import type { Path } from "../../language/problems/problem";
import { isToken } from "../../language/schema/values";
import type { PinnedChoices } from "../lock/pinned-choices";
import { compareText } from "../naming/order";
import type { Report } from "../resolve/reporter";
import type { Cloud } from "../types/location";
import { addressing } from "./addressing";
import { freeRanges } from "./free-ranges";
import { bitsOf, endOf, formatRange, parseRange, type Range } from "./ipv4";

/** A network that requires ranges: declared, or implicit in the stack of a cluster or host group. */
export interface RangeClaim {
  /** Expanded key. Networks without ranges get theirs in the order of keys. */
  readonly key: string;
  /** Path of its choices in the lock file, by identity: `networks.main`. */
  readonly lockPath: string;
  /** Path of the entry, for messages. */
  readonly path: Path;
  readonly location: string;
  readonly cloud: Cloud;
  readonly written: readonly string[] | null;
  /** Whether the network can be deployed already, so that its ranges must not change. */
  readonly isDeployed: boolean;
}

export interface PlanOptions {
  /** The range from which networks get theirs. */
  readonly addresses: string;
  /** Ranges that no automatic range overlaps: those of the lock file, of pods and of services. */
  readonly taken: readonly string[];
  readonly pinned: PinnedChoices;
  readonly report: Report;
}

/** Ranges by `lockPath`, in their order. Invalid claims are reported and have none. */
export function planRanges(claims: readonly RangeClaim[], options: PlanOptions): ReadonlyMap<string, readonly string[]> {
  const { pinned, report } = options;
  const valid = claims.filter((claim) => isValid(claim, pinned, report));
  const written = valid.flatMap((claim) => claim.written ?? []);
  const next = freeRanges(parseRange(options.addresses), [...written, ...options.taken].map(parseRange));
  const plan = new Map<string, readonly string[]>();
  for (const claim of [...valid].sort((a, b) => compareText(a.key, b.key) || compareText(a.lockPath, b.lockPath))) {
    const path = rangesPath(claim);
    const fixed = claim.written ?? pinned.locked("ranges", path);
    const free = fixed === undefined ? next() : undefined;
    const ranges = fixed ?? (free && [formatRange(free)]);
    if (ranges === undefined) reportFull(claim, options);
    else
      plan.set(
        claim.lockPath,
        pinned.pin("ranges", path, claim.written, () => [...ranges]),
      );
  }
  reportOverlaps(valid, plan, report);
  return plan;
}

const rangesPath = ({ lockPath }: RangeClaim): string => `${lockPath}.ranges`;

function isValid(claim: RangeClaim, pinned: PinnedChoices, report: Report): boolean {
  const { written, path, cloud } = claim;
  if (written === null) return true;
  const { from, to } = addressing[cloud].prefixes;
  const invalid = written.map((range, index) => {
    const at = [...path, "cidr", index];
    if (isToken(range))
      report("B4020", at, { message: "The range is known only at apply, but the address plan is computed before", value: range });
    else {
      const bits = bitsOf(parseRange(range));
      if (bits >= from && bits <= to) return false;
      report("B4021", at, {
        message: `The address plan of ${cloudNames[cloud]} does not support a /${bits}`,
        value: range,
        allowed: `/${from} to /${to}`,
      });
    }
    return true;
  });
  return !invalid.includes(true) && keepsFirst(claim, pinned, report);
}

/** The ranges of a deployed network can only be appended to. */
function keepsFirst(claim: RangeClaim, pinned: PinnedChoices, report: Report): boolean {
  const before = pinned.locked("ranges", rangesPath(claim));
  if (!claim.isDeployed || before === undefined || claim.written === null) return true;
  const changed = before.findIndex((range, index) => claim.written?.[index] !== range);
  if (changed < 0) return true;
  report("B4022", [...claim.path, "cidr"], {
    message: `cidr changes ${before[changed]}, a range of the deployed network`,
    value: claim.written,
    allowed: `${before.join(", ")}, then further ranges`,
  });
  return false;
}

function reportFull({ path }: RangeClaim, { addresses, report }: PlanOptions): void {
  report("B4023", path, { message: `Every /16 of ${addresses} is already used by the spec or the lock file` });
}

interface Placed {
  readonly range: Range;
  readonly claim: RangeClaim;
  readonly index: number;
}

/** Compares ranges in one pass for each location, sorted by their start. */
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

/** Reported for the written range, because an automatic range was free when it was chosen. */
function reportOverlap(first: Placed, second: Placed, report: Report): void {
  const [invalid, other] = second.claim.written !== null ? [second, first] : [first, second];
  report("B4024", [...invalid.claim.path, "cidr", invalid.index], {
    message: `The range overlaps ${formatRange(other.range)} of ${other.claim.path.join(".")} in the same location`,
    value: formatRange(invalid.range),
  });
}
