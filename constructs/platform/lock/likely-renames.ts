/** Units that left the spec while a new one like them came: probably the same under another key. */
import type { Path } from "../../language/problems/problem";
import { sameJson } from "../naming/canonical-json";
import type { Location } from "../types/location";
import type { Unit } from "../types/unit";
import { kindDefinition } from "../units/unit-kinds";
import type { LedgerUnit, Lock, LockedChoice } from "./lock";
import { isSamePlace } from "./stored-location";

export interface RenameEvidence {
  readonly live: readonly Unit[];
  readonly lock: Lock;
  /** Choices of this run. */
  readonly choices: Readonly<Record<string, LockedChoice>>;
  /** The path of the spec as it is written. */
  readonly writtenPath: (path: Path) => Path;
}

/** The minimum share of equal requests at which two entries count as alike. */
const ALIKE = 0.5;

/**
 * A pair has the same kind and place, and mostly the same requests in the lock: machines, zones, versions.
 * @returns by stack that left the spec: what to add to the new entry
 */
export function likelyRenames(evidence: RenameEvidence, locations: ReadonlyMap<string, Location>): ReadonlyMap<string, string> {
  const { live, lock } = evidence;
  const liveStacks = new Set(live.map(({ stack }) => stack));
  const gone = Object.entries(lock.units).filter(([stack, unit]) => unit.protected && !liveStacks.has(stack));
  const come = gone.length === 0 ? [] : live.filter(({ stack, path }) => path !== null && !Object.hasOwn(lock.units, stack));
  const ranked = gone
    .flatMap(([stack, unit]) =>
      come
        .filter(({ kind, location }) => kind === unit.kind && isSamePlace(unit.location, locations.get(location)!))
        .map((to) => ({ stack, unit, to, share: likeness(stack, unit, to, evidence) })),
    )
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share);
  const advice = new Map<string, string>();
  const used = new Set<string>();
  for (const { stack, unit, to } of ranked) {
    if (advice.has(stack) || used.has(to.stack)) continue;
    used.add(to.stack);
    advice.set(stack, lineFor(idOf(stack, unit.kind), to, evidence));
  }
  return advice;
}

const idOf = (stack: string, kind: string): string => stack.slice(kind.length + 1);

function likeness(stack: string, { kind }: LedgerUnit, to: Unit, { lock, choices }: RenameEvidence): number {
  const { section } = kindDefinition(kind);
  const [old, now] = [below(lock.choices, `${section}.${idOf(stack, kind)}.`), below(choices, `${section}.${idOf(to.stack, to.kind)}.`)];
  const all = new Set([...old.keys(), ...now.keys()]);
  const equal = [...all].filter((path) => sameJson(old.get(path), now.get(path)));
  return all.size === 0 ? 1 : equal.length / all.size;
}

/** Requests by the rest of their path. */
const below = (choices: RenameEvidence["choices"], prefix: string): Map<string, unknown> =>
  new Map(
    Object.entries(choices).flatMap(([path, { need }]) => (path.startsWith(prefix) ? [[path.slice(prefix.length), need] as const] : [])),
  );

/** An entry of a list of locations takes it in `per`, unless the whole list was renamed. */
function lineFor(from: string, { path, location }: Unit, { writtenPath }: RenameEvidence): string {
  const expanded = (path ?? "").split(".");
  const [section, key] = [expanded[0], String(writtenPath(expanded.slice(0, 2))[1])];
  const [fleet, suffix] = [from.slice(0, -(location.length + 1)), from.slice(-(location.length + 1))];
  if (key === expanded[1]) return `add to ${section}.${key}: renamedFrom: ${from}`;
  if (suffix === `-${location}` && fleet !== key) return `add to ${section}.${key}: renamedFrom: ${fleet}`;
  return `add to ${section}.${key}: per: { ${location}: { renamedFrom: ${from} } }`;
}
