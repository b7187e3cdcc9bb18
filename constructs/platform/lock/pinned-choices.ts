/** Choices that stand: what the lock holds for a path is taken again while the need is the same. */
import { sameJson } from "../naming/canonical-json";
import type { Lock, LockedChoice } from "./lock";

/** What the lock held where a choice is made anew. */
export interface PreviousChoice<T> {
  readonly chosen: T;
  /** Whether the need is the same, so that the choice is made anew because it was asked for. */
  readonly sameNeed: boolean;
}

export interface PinnedChoices {
  /** The lock's choice for `path` while `need` (plain JSON) is the same; otherwise what `choose` answers, which the lock then keeps. */
  pin<T>(path: string, need: unknown, choose: (before?: PreviousChoice<T>) => T): T;
  /** What the lock holds for a path, whatever its need was. */
  locked(path: string): unknown;
  /** The choices of this run, with those that are reserved for ever. */
  choices(): Record<string, LockedChoice>;
}

/** Ranges of networks and parts of them: never given to another, also when what they belong to is gone. */
const reserved = /^(?:(?:networks|clusters|hypervisors)\.[^.]+\.ranges|networks\.[^.]+\.parts\.[^.]+)$/;

/** Zones decide which subnet is where: they are chosen anew only when named. */
const placed = /^(?:networks|clusters|hypervisors)\.[^.]+\.zones$/;

/** @param update choose anew: everything, or what stands at or below a path. Ranges and parts always stand. */
export function createPinnedChoices(lock: Lock, update: string | true | null = null): PinnedChoices {
  const { choices } = lock;
  const used = new Map<string, LockedChoice>();
  const isAnew = (path: string): boolean => {
    if (update === null || reserved.test(path)) return false;
    if (update === true) return !placed.test(path);
    return path === update || (path.startsWith(`${update}.`) && !placed.test(path));
  };
  const find = (path: string): LockedChoice | undefined => (Object.hasOwn(choices, path) ? choices[path] : undefined);
  return {
    pin<T>(path: string, need: unknown, choose: (before?: PreviousChoice<T>) => T): T {
      const now = used.get(path);
      if (now !== undefined && isSame(now.need, need)) return now.chosen as T;
      const before = find(path);
      const sameNeed = before !== undefined && isSame(before.need, need);
      if (sameNeed && !isAnew(path)) {
        used.set(path, before);
        return before.chosen as T;
      }
      const chosen = choose(before && { chosen: before.chosen as T, sameNeed });
      used.set(path, { need: need ?? null, chosen });
      return chosen;
    },
    locked: (path) => find(path)?.chosen,
    choices: () => {
      const kept: Record<string, LockedChoice> = Object.fromEntries(used);
      for (const [path, choice] of Object.entries(choices)) if (!used.has(path) && reserved.test(path)) kept[path] = choice;
      return kept;
    },
  };
}

/** Paths of parts that a network has given, by what they are given to. */
export const partPath = (network: string, stack: string): string => `networks.${network}.parts.${stack}`;

/** Every range that the lock holds, also of what left the spec. */
export const lockedRanges = (lock: Lock): string[] =>
  Object.entries(lock.choices).flatMap(([path, { chosen }]) =>
    path.endsWith(".ranges") && reserved.test(path) ? (chosen as string[]) : [],
  );

/** The parts of a network that the lock has given away. */
export function lockedParts(lock: Lock, network: string): number[] {
  const start = partPath(network, "");
  return Object.entries(lock.choices).flatMap(([path, { chosen }]) => (path.startsWith(start) ? [chosen as number] : []));
}

const isSame = (a: unknown, b: unknown): boolean => sameJson(a ?? null, b ?? null);
