/** Pinned choices: the lock's choice for a path is repeated as long as the request is the same. */
import { sameJson } from "../naming/canonical-json";
import type { Lock, LockedChoice } from "./lock";

/** The former pinned choice, if the value is chosen once more. */
export interface PreviousChoice<T> {
  readonly chosen: T;
  /** Whether the request is the same: the value is then chosen once more because an update was requested. */
  readonly isSameRequest: boolean;
}

export interface PinnedChoices {
  /** Returns the pinned choice for `path` if `request` (plain JSON) is the same. Otherwise calls `choose` and pins its result. */
  pin<T>(path: string, request: unknown, choose: (before?: PreviousChoice<T>) => T): T;
  /** The pinned choice for a path, whatever its request was. */
  locked(path: string): unknown;
  /** The choices of this run, and those that are reserved permanently. */
  choices(): Record<string, LockedChoice>;
}

/** Ranges of networks and their parts: never given to another unit, even after the network or unit left the spec. */
const reserved = /^(?:(?:networks|clusters|hypervisors)\.[^.]+\.ranges|networks\.[^.]+\.parts\.[^.]+)$/;

/** Zones determine the ranges of subnets, so they are chosen again only if an update names them. */
const zones = /^(?:networks|clusters|hypervisors)\.[^.]+\.zones$/;

/** @param update choose again: everything (true), or the choices at or below a path. Ranges and their parts are always kept. */
export function createPinnedChoices(lock: Lock, update: string | true | null = null): PinnedChoices {
  const { choices } = lock;
  const used = new Map<string, LockedChoice>();
  const isUpdated = (path: string): boolean => {
    if (update === null || reserved.test(path)) return false;
    if (update === true) return !zones.test(path);
    return path === update || (path.startsWith(`${update}.`) && !zones.test(path));
  };
  const find = (path: string): LockedChoice | undefined => (Object.hasOwn(choices, path) ? choices[path] : undefined);
  return {
    pin<T>(path: string, request: unknown, choose: (before?: PreviousChoice<T>) => T): T {
      const now = used.get(path);
      if (now !== undefined && isSame(now.need, request)) return now.chosen as T;
      const before = find(path);
      const isSameRequest = before !== undefined && isSame(before.need, request);
      if (isSameRequest && !isUpdated(path)) {
        used.set(path, before);
        return before.chosen as T;
      }
      const chosen = choose(before && { chosen: before.chosen as T, isSameRequest });
      used.set(path, { need: request ?? null, chosen });
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

/** Path of the part of a network that a stack has. */
export const partPath = (network: string, stack: string): string => `networks.${network}.parts.${stack}`;

/** All ranges in the lock, including those of entries that left the spec. */
export const lockedRanges = (lock: Lock): string[] =>
  Object.entries(lock.choices).flatMap(([path, { chosen }]) =>
    path.endsWith(".ranges") && reserved.test(path) ? (chosen as string[]) : [],
  );

/** The parts of a network that the lock assigns to units. */
export function lockedParts(lock: Lock, network: string): number[] {
  const start = partPath(network, "");
  return Object.entries(lock.choices).flatMap(([path, { chosen }]) => (path.startsWith(start) ? [chosen as number] : []));
}

const isSame = (a: unknown, b: unknown): boolean => sameJson(a ?? null, b ?? null);
