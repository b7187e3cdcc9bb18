/** Pinned choices: the lock's choice for a path is repeated as long as the request is the same. */
import { sameJson } from "../naming/canonical-json";
import { type Choice, type ChoiceKind, choiceKindAt, choiceKinds, outlivesEntry, renewalOf } from "./choice-kinds";
import type { Lock, LockedChoice } from "./lock";

/** The previously pinned choice, which `choose` receives. */
export interface PreviousChoice<T> {
  readonly chosen: T;
  /** Whether the request is the same. If so, `choose` runs because an update was requested. */
  readonly isSameRequest: boolean;
}

/** Returns the pinned choice for `path` if `request` (plain JSON) is the same. Otherwise calls `choose` and pins its result. */
export type Pin = <K extends ChoiceKind>(
  kind: K,
  path: string,
  request: unknown,
  choose: (before?: PreviousChoice<Choice<K>>) => Choice<K>,
) => Choice<K>;

export interface PinnedChoices {
  readonly pin: Pin;
  /** The pinned choice for a path, whatever its request was. */
  locked<K extends ChoiceKind>(kind: K, path: string): Choice<K> | undefined;
  /** Whether the lock has a choice for a path that answers this request. */
  isPinned(path: string, request: unknown): boolean;
  /** Pins a choice that grows from run to run, in place of the former one. */
  set<K extends ChoiceKind>(kind: K, path: string, chosen: Choice<K>): void;
  /** How often an entry was created, from 1. It grows if an update names exactly its path. */
  generation(path: string): number;
  /** The choices of this run, and those that are kept without an entry. */
  choices(): Record<string, LockedChoice>;
}

/** @param update choose again: everything (true), or the choices at or below a path, each as far as its kind allows */
export function createPinnedChoices(lock: Lock, update: string | true | null = null): PinnedChoices {
  const { choices } = lock;
  const used = new Map<string, LockedChoice>();
  const find = (path: string): LockedChoice | undefined => (Object.hasOwn(choices, path) ? choices[path] : undefined);
  return {
    pin<K extends ChoiceKind>(kind: K, path: string, request: unknown, choose: (before?: PreviousChoice<Choice<K>>) => Choice<K>) {
      checkPath(kind, path);
      const now = used.get(path);
      if (now !== undefined && isSame(now.need, request)) return now.chosen as Choice<K>;
      const before = find(path);
      const isSameRequest = before !== undefined && isSame(before.need, request);
      if (isSameRequest && !isRenewed(kind, path, update)) {
        used.set(path, before);
        return before.chosen as Choice<K>;
      }
      const chosen = choose(before && { chosen: before.chosen as Choice<K>, isSameRequest });
      used.set(path, { need: request ?? null, chosen });
      return chosen;
    },
    locked<K extends ChoiceKind>(kind: K, path: string) {
      checkPath(kind, path);
      return find(path)?.chosen as Choice<K> | undefined;
    },
    isPinned: (path, request) => {
      const before = find(path);
      return before !== undefined && isSame(before.need, request);
    },
    set(kind, path, chosen) {
      checkPath(kind, path);
      used.set(path, { need: null, chosen });
    },
    generation(path) {
      checkPath("generation", path);
      const generation = ((find(path)?.chosen as Choice<"generation"> | undefined) ?? 1) + (path === update ? 1 : 0);
      if (generation > 1) used.set(path, { need: null, chosen: generation });
      return generation;
    },
    choices: () => {
      const kept: Record<string, LockedChoice> = Object.fromEntries(used);
      for (const [path, choice] of Object.entries(choices)) if (!used.has(path) && isKept(path)) kept[path] = choice;
      return kept;
    },
  };
}

/** @throws Error if the lock file would refuse the choice when it is read again */
function checkPath(kind: ChoiceKind, path: string): void {
  if (!choiceKinds[kind].path.test(path)) throw new Error(`${path} is not the path of a choice of kind ${kind}`);
}

function isRenewed(kind: ChoiceKind, path: string, update: string | true | null): boolean {
  const renewal = renewalOf(kind);
  if (update === null || renewal === "never") return false;
  return path === update || (renewal === "update" && (update === true || path.startsWith(`${update}.`)));
}

function isKept(path: string): boolean {
  const kind = choiceKindAt(path);
  return kind !== undefined && outlivesEntry(kind);
}

/** Path of the part of a network that a stack has. */
export const partPath = (network: string, stack: string): string => `networks.${network}.parts.${stack}`;

/** All ranges in the lock, including those of entries that left the spec. */
export const lockedRanges = (lock: Lock): string[] =>
  Object.entries(lock.choices).flatMap(([path, { chosen }]) => (choiceKindAt(path) === "ranges" ? (chosen as Choice<"ranges">) : []));

/** The parts of a network that the lock assigns to units. */
export function lockedParts(lock: Lock, network: string): number[] {
  const start = partPath(network, "");
  return Object.entries(lock.choices).flatMap(([path, { chosen }]) => (path.startsWith(start) ? [chosen as number] : []));
}

const isSame = (a: unknown, b: unknown): boolean => sameJson(a ?? null, b ?? null);
