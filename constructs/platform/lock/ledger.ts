/** The ledger: lists deployed units, so that a unit that left the spec is destroyed, and no unit moves away from its resources. */
import { platformCodes } from "../codes";
import { sameJson } from "../naming/canonical-json";
import { compareText } from "../naming/order";
import type { Report } from "../resolve/reporter";
import type { Location, StoredLocation } from "../types/location";
import type { Unit, UnitKind } from "../types/unit";
import { kindDefinition, rankOf } from "../units/unit-kinds";
import { reportParts } from "./leaving-parts";
import type { LedgerUnit, Lock } from "./lock";
import { accountOf, formerLocation, isSamePlace, storedLocation } from "./stored-location";

export interface ReconciledLedger {
  /** Units that left the spec, in the order of destruction. */
  readonly tombstones: readonly Unit[];
  /** Locations of tombstones that the spec no longer contains, or that changed; by stack. */
  readonly formerLocations: Readonly<Record<string, Location>>;
  /** The new ledger. */
  readonly units: Readonly<Record<string, LedgerUnit>>;
}

export interface Advice {
  readonly report: Report;
  /** By stack that left the spec: the line with which a new entry keeps it, if one is like it. */
  readonly likely: ReadonlyMap<string, string>;
}

/** Compares the units of the spec with the ledger. Reports protected units that left the spec, and units that would move. */
export function reconcileLedger(
  live: readonly Unit[],
  lock: Lock,
  locations: ReadonlyMap<string, Location>,
  { report, likely }: Advice,
): ReconciledLedger {
  const liveStacks = new Set(live.map(({ stack }) => stack));
  const units: Record<string, LedgerUnit> = {};
  const moving: string[] = [];
  for (const unit of live) {
    const location = locations.get(unit.location)!;
    const before = Object.hasOwn(lock.units, unit.stack) ? lock.units[unit.stack] : undefined;
    if (before !== undefined && !isSamePlace(before.location, location)) reportMoved(unit, before.location, location, report);
    if (before !== undefined && !sameJson(before.state, unit.backend)) moving.push(unit.stack);
    if (before !== undefined) reportParts(unit, before, report);
    units[unit.stack] = ledgerUnit(unit, location);
  }
  reportState(moving, report);
  const gone = Object.keys(lock.units).filter((stack) => !liveStacks.has(stack));
  const users = usersOf(lock.units);
  for (const stack of gone) {
    const unit = lock.units[stack]!;
    if (unit.protected) reportLeft(stack, unit, likely.get(stack), report);
    units[stack] = tombstoneEntry(stack, unit, users);
  }
  return { tombstones: tombstonesOf(gone, units), formerLocations: formerLocations(gone, units, locations), units };
}

const ledgerUnit = (unit: Unit, location: Location): LedgerUnit => ({
  kind: unit.kind as LedgerUnit["kind"],
  location: storedLocation(location),
  state: unit.backend,
  needs: unit.needs,
  neededBy: [],
  protected: unit.protected,
  holds: unit.holds,
});

const placeOf = (location: StoredLocation): string => `${location.region} of ${accountOf(location)}`;

function reportMoved({ stack, path }: Unit, from: StoredLocation, to: StoredLocation, report: Report): void {
  report("B4081", (path ?? stack).split("."), {
    message: `Stack ${stack} is deployed in ${placeOf(from)}, and would move to ${placeOf(to)}`,
  });
}

function reportState(stacks: readonly string[], report: Report): void {
  if (stacks.length === 0) return;
  const shown = stacks.slice(0, 5).join(", ");
  const more = stacks.length > 5 ? `, and ${stacks.length - 5} more` : "";
  report("B4085", ["state"], { message: `The state of deployed stacks moves: ${shown}${more}` });
}

function usersOf(units: Lock["units"]): ReadonlyMap<string, string[]> {
  const users = new Map<string, string[]>();
  for (const [stack, { needs }] of Object.entries(units))
    for (const need of needs) {
      const known = users.get(need);
      if (known === undefined) users.set(need, [stack]);
      else known.push(stack);
    }
  return users;
}

function reportLeft(stack: string, { kind }: LedgerUnit, rename: string | undefined, report: Report): void {
  const id = stack.slice(kind.length + 1);
  report("B4080", [kindDefinition(kind).section, id], {
    message: `The entry left the spec, but its stack ${stack} has deletion protection`,
    ...(rename !== undefined && { fix: `${rename}; if it is not renamed, ${platformCodes.B4080.fix}` }),
  });
}

/** Records the dependants of the unit, because later runs cannot derive them. */
function tombstoneEntry(stack: string, unit: LedgerUnit, users: ReadonlyMap<string, string[]>): LedgerUnit {
  const neededBy = [...new Set([...unit.neededBy, ...(users.get(stack) ?? [])])].sort(compareText);
  return { ...unit, neededBy };
}

/** Units that depend on others are destroyed first. */
function tombstonesOf(gone: readonly string[], units: ReconciledLedger["units"]): Unit[] {
  const kindOf = (stack: string): UnitKind => units[stack]?.kind ?? "tombstone";
  return [...gone]
    .sort((a, b) => rankOf(kindOf(b)) - rankOf(kindOf(a)) || compareText(a, b))
    .map((stack): Unit => {
      const { location, state, neededBy } = units[stack]!;
      const needs = neededBy.filter((user) => Object.hasOwn(units, user));
      return { stack, kind: "tombstone", path: null, location: location.key, backend: state, needs, protected: false, holds: [] };
    });
}

function formerLocations(
  gone: readonly string[],
  units: ReconciledLedger["units"],
  locations: ReadonlyMap<string, Location>,
): Record<string, Location> {
  return Object.fromEntries(
    [...gone].sort(compareText).flatMap((stack) => {
      const { location } = units[stack]!;
      const now = locations.get(location.key);
      return now !== undefined && isSamePlace(now, location) ? [] : [[stack, formerLocation(location)] as const];
    }),
  );
}
