/** Turns a spec that was read into a platform: resolving, rules and lock file, for the command line and the library. Loads no cdktf. */
import { sortProblems } from "../language/merge/origin";
import { hasErrors, type PlacedProblem } from "../language/problems/problem";
import type { ReadResult } from "../language/read";
import { type Lock, refuseChange } from "../platform/lock/lock";
import { resolve } from "../platform/resolve/resolve";
import type { Platform } from "../platform/types/platform";
import type { UnitInput } from "../platform/types/unit";
import { unitInputOf } from "../platform/units/unit-input";
import { runRules } from "../rules/run-rules";
import { resolverTables } from "./tables";
import { overridesOfNoStack } from "./unmatched-overrides";

export interface DecideOptions {
  /** Fail if the lock would change. */
  readonly locked: boolean;
  /** Choose again: everything, or the choices at or below a path of the lock. Null keeps locked choices. */
  readonly update: string | true | null;
  /** Ignores deletion protection of removed units and does not fail on rule findings. @default false */
  readonly dryRun?: boolean;
  /** The day on which support is judged. @default null, the catalogue's date: the result then depends on no clock */
  readonly today?: string | null;
  /** The path of the lock file, for messages. */
  readonly lockFile: string;
}

export interface Decided {
  /** Null if there is an error. */
  readonly platform: Platform | null;
  /** The lock to write; the one that was passed in if there is an error. */
  readonly lock: Lock;
  /** Problems of reading, resolving and rules, sorted by place. */
  readonly problems: readonly PlacedProblem[];
}

/** Resolves a spec and runs the rules. If reading found errors, the valid entries are resolved, so that one run reports every problem. */
export function decide(read: ReadResult, lock: Lock, { locked, update, dryRun = false, today = null, lockFile }: DecideOptions): Decided {
  const isPartial = read.spec === null || hasErrors(read.problems);
  const spec = read.spec ?? read.partial;
  if (spec === null) return { platform: null, lock, problems: read.problems };
  const resolved = resolve(spec, lock, resolverTables, { update, isPartial, writtenPath: read.writtenPath });
  const { platform } = resolved;
  const isWhole = !isPartial && platform !== null;
  const locations = Object.keys(spec.locations);
  const findings = runRules({ platform, services: read.services, waivers: spec.waivers, locations, isWhole, today });
  const refused = locked && isWhole ? refuseChange(lock, resolved.lock, lockFile) : null;
  const problems = sortProblems([
    ...read.problems,
    ...read.place([
      ...resolved.problems,
      ...findings,
      ...(isWhole ? overridesOfNoStack(platform) : []),
      ...(refused === null ? [] : [refused]),
    ]),
  ]);
  const stopping = dryRun ? [...read.problems, ...resolved.problems] : problems;
  return { platform: hasErrors(stopping) ? null : platform, lock: resolved.lock, problems };
}

/** The input of each unit, in order of deployment. */
export const unitInputsOf = (platform: Platform): UnitInput[] => platform.units.map((unit) => unitInputOf(platform, unit));
