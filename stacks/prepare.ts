/** Reads spec files and their lock file, and resolves them to a platform: everything before synthesis. Loads no cdktf. */
import { resolve as absolute, dirname } from "node:path";
import { decide } from "../constructs/assembly/decide";
import { built } from "../constructs/assembly/tables";
import type { PlacedProblem } from "../constructs/language/problems/problem";
import { filesWithin, type ReadResult, readSpec } from "../constructs/language/read";
import { choiceKindAt } from "../constructs/platform/lock/choice-kinds";
import { emptyLock, type Lock } from "../constructs/platform/lock/lock";
import { lockFileOf, readLock, writeLock } from "../constructs/platform/lock/lock-file";
import type { Platform } from "../constructs/platform/types/platform";
import { asOutputError } from "./output/output-error";

export interface PrepareOptions {
  /** Spec files, merged in this order; the lock file is next to the last. */
  readonly files: readonly string[];
  /** Fail if the lock would change. @default false */
  readonly locked?: boolean;
  /** Choose again: everything, or the choices at or below a path of the lock. @default null, keep locked choices */
  readonly update?: string | true | null;
  /** Ignores deletion protection of removed units and does not fail on rule findings. @default false */
  readonly dryRun?: boolean;
  /** The day on which support is judged. @default null, the catalogue's date */
  readonly today?: string | null;
  /** The folder that no file may leave: spec, lock file and files that `extends` names. @default any file can be read */
  readonly within?: string;
}

export interface Prepared {
  /** Null if there is an error. */
  readonly platform: Platform | null;
  /** Errors and warnings, sorted by place. */
  readonly problems: readonly PlacedProblem[];
  readonly read: ReadResult;
  readonly lock: Lock;
  /** The lock as it was read; the same object as `lock` if nothing changes. */
  readonly lockBefore: Lock;
  readonly lockFile: string;
  /** The folder of the spec, absolute. */
  readonly folder: string;
}

/** Reads and resolves the spec. Writes nothing. */
export function prepare({ files, locked = false, update = null, dryRun = false, today = null, within }: PrepareOptions): Prepared {
  const main = files.at(-1) ?? "berth.yaml";
  const lockFile = lockFileOf(main);
  const folder = absolute(dirname(main));
  const read = readSpec(files, built, within === undefined ? undefined : filesWithin(within));
  const before = readLock(lockFile, within);
  const unresolved = { platform: null, read, lockFile, folder };
  if ("problem" in before) {
    const lock = emptyLock();
    return { ...unresolved, lock, lockBefore: lock, problems: [...read.problems, { ...before.problem, place: null }] };
  }
  const { lock } = before;
  const decided = decide(read, dryRun ? withoutRefusals(lock) : lock, { locked, update, dryRun, today, lockFile });
  return { ...unresolved, ...decided, lockBefore: lock };
}

/** So that a change is shown although the lock file refuses it: nothing is protected, and nothing is fixed at creation. */
const withoutRefusals = (lock: Lock): Lock => ({
  ...lock,
  choices: Object.fromEntries(Object.entries(lock.choices).filter(([path]) => choiceKindAt(path) !== "fixed")),
  units: Object.fromEntries(Object.entries(lock.units).map(([stack, unit]) => [stack, { ...unit, protected: false }])),
});

/**
 * Writes the lock if it changed.
 * @returns whether it did
 * @throws OutputError if it cannot be written
 */
export function keepLock({ lock, lockBefore, lockFile }: Pick<Prepared, "lock" | "lockBefore" | "lockFile">): boolean {
  if (lock === lockBefore) return false;
  try {
    writeLock(lockFile, lock);
  } catch (error) {
    throw asOutputError(lockFile, error, "B6104");
  }
  return true;
}
