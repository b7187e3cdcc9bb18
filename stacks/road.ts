/** The whole road but the last step: files → spec → platform, rules and lock. Loads no cdktf. */
import { resolve as absolute, dirname } from "node:path";
import { emptyLock, type Lock, refuseChange } from "../constructs/platform/lock";
import { lockFileOf, readLock, writeLock } from "../constructs/platform/lock-file";
import { resolve } from "../constructs/platform/resolve";
import { sliceOf } from "../constructs/platform/slice";
import type { Platform } from "../constructs/platform/types/platform";
import type { Slice } from "../constructs/platform/types/unit";
import { judge } from "../constructs/rules/judge";
import { sortProblems } from "../constructs/spec/origin";
import type { PlacedProblem } from "../constructs/spec/problem";
import { type ReadResult, readSpec } from "../constructs/spec/read";
import { asOutputError } from "./output-error";
import { resolverTables } from "./tables";
import { overridesOfNoStack } from "./unmatched-overrides";

export interface RoadOptions {
  /** Spec files, merged in this order; the lock stands beside the last. */
  readonly files: readonly string[];
  /** Fail where the lock would change. @default false */
  readonly locked?: boolean;
  /** Choose anew: everything, or what the lock holds at or below a path. @default what stands stands */
  readonly update?: string | true | null;
  /** To look at what would happen, never to write: what left the spec counts as unprotected, and rules stop nothing. @default false */
  readonly toLook?: boolean;
}

export interface Prepared {
  /** Null where there is an error. */
  readonly platform: Platform | null;
  /** Errors and warnings, sorted by place. */
  readonly problems: readonly PlacedProblem[];
  readonly read: ReadResult;
  readonly lock: Lock;
  /** As it was read; the very same object where nothing changes. */
  readonly lockBefore: Lock;
  readonly lockFile: string;
  /** The folder of the spec, absolute. */
  readonly folder: string;
}

/** Reads and decides; writes nothing. */
export function prepare({ files, locked = false, update = null, toLook = false }: RoadOptions): Prepared {
  const main = files.at(-1) ?? "berth.yaml";
  const lockFile = lockFileOf(main);
  const folder = absolute(dirname(main));
  const read = readSpec(files);
  const before = readLock(lockFile);
  const nothing = { platform: null, read, lockFile, folder };
  if ("problem" in before) {
    const lock = emptyLock();
    return { ...nothing, lock, lockBefore: lock, problems: [...read.problems, { ...before.problem, place: null }] };
  }
  const { lock } = before;
  const decided = decide(read, toLook ? unprotected(lock) : lock, { locked, update, toLook, lockFile });
  return { ...nothing, ...decided, lockBefore: lock };
}

export interface Decided {
  /** Null where there is an error. */
  readonly platform: Platform | null;
  /** As it shall be written; the one that was handed in where there is an error. */
  readonly lock: Lock;
  /** Of reading, resolving and rules, sorted by place. */
  readonly problems: readonly PlacedProblem[];
}

type Wish = Required<Pick<RoadOptions, "locked" | "update">> & Pick<RoadOptions, "toLook"> & { readonly lockFile: string };

/** Resolves and judges what was read; where reading found errors, what of it passed, so that one run says all that is wrong. */
export function decide(read: ReadResult, lock: Lock, { locked, update, toLook = false, lockFile }: Wish): Decided {
  const isPartial = read.spec === null || hasErrors(read.problems);
  const spec = read.spec ?? read.partial;
  if (spec === null) return { platform: null, lock, problems: read.problems };
  const resolved = resolve(spec, lock, resolverTables, { update, isPartial });
  const { platform } = resolved;
  const isWhole = !isPartial && platform !== null;
  const judged = judge({ platform, services: read.services, waivers: spec.waivers, locations: Object.keys(spec.locations), isWhole });
  const refused = locked && isWhole ? refuseChange(lock, resolved.lock, lockFile) : null;
  const problems = sortProblems([
    ...read.problems,
    ...read.place([
      ...resolved.problems,
      ...judged,
      ...(isWhole ? overridesOfNoStack(platform) : []),
      ...(refused === null ? [] : [refused]),
    ]),
  ]);
  const stopping = toLook ? [...read.problems, ...resolved.problems] : problems;
  return { platform: hasErrors(stopping) ? null : platform, lock: resolved.lock, problems };
}

const unprotected = (lock: Lock): Lock => ({
  ...lock,
  units: Object.fromEntries(Object.entries(lock.units).map(([stack, unit]) => [stack, { ...unit, protected: false }])),
});

export const hasErrors = (problems: readonly { readonly severity: string }[]): boolean =>
  problems.some(({ severity }) => severity === "error");

/** One slice a unit, in order of deployment. */
export const slicesOf = (platform: Platform): Slice[] => platform.units.map((unit) => sliceOf(platform, unit));

/**
 * Writes the lock where it changed.
 * @returns whether it did
 * @throws OutputError where it cannot be written
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
