/** The lock: what was chosen, and what is deployed, remembered beside the spec. Values alone; files are lock-file's. */
import type { z } from "zod";
import { catalogDate } from "../../catalog/date";
import type { Problem } from "../../language/problems/problem";
import { platformCodes } from "../codes";
import { sameJson } from "../naming/canonical-json";
import { compareText } from "../naming/order";
import type { Location } from "../types/location";
import type { Backend } from "../types/shared/state";
import type { UnitKind } from "../types/unit";
import { LOCK_VERSION, type lockSchema } from "./lock-schema";

export interface LockedChoice {
  /** What was asked for, as plain JSON. */
  readonly need: unknown;
  readonly chosen: unknown;
}

/** A unit as it was last resolved. It stays when it leaves the spec, until it is forgotten. */
export interface LedgerUnit {
  readonly kind: Exclude<UnitKind, "tombstone">;
  /** Without labels: what is destroyed carries none. */
  readonly location: Location;
  readonly state: Backend;
  readonly needs: readonly string[];
  /** Of what left the spec: the stacks that needed it, which are destroyed or changed before it. */
  readonly neededBy: readonly string[];
  readonly protected: boolean;
}

export interface Lock {
  readonly lockVersion: typeof LOCK_VERSION;
  readonly catalogDate: string;
  /** By path of the spec; keys are identities. */
  readonly choices: Readonly<Record<string, LockedChoice>>;
  /** Path of what was renamed → its identity. */
  readonly identities: Readonly<Record<string, string>>;
  /** By stack. */
  readonly units: Readonly<Record<string, LedgerUnit>>;
}

/** What the schema takes is a lock: a field that only one of the two has does not compile. */
type Checked = z.output<typeof lockSchema>;
export const asLock = (checked: Checked): Lock => checked;

export const emptyLock = (): Lock => ({ lockVersion: LOCK_VERSION, catalogDate, choices: {}, identities: {}, units: {} });

/** The catalogue's date moves only with something else, so that a new version of Berth alone changes no lock. */
export function datedLock(before: Lock, after: Omit<Lock, "lockVersion" | "catalogDate">): Lock {
  const same = changedPaths(before, { ...before, ...after }).length === 0;
  return same ? before : { lockVersion: LOCK_VERSION, catalogDate, ...after };
}

/** What differs between two locks: paths of choices and identities, names of stacks; sorted. */
export function changedPaths(before: Lock, after: Lock): string[] {
  const parts = ["choices", "identities", "units"] as const;
  return parts.flatMap((part) => {
    const [old, now] = [before[part], after[part]] as [Record<string, unknown>, Record<string, unknown>];
    const paths = new Set([...Object.keys(old), ...Object.keys(now)]);
    return [...paths].filter((path) => !sameJson(old[path], now[path])).sort(compareText);
  });
}

/** For `--locked`: the error that the lock would have to be written. */
export function refuseChange(before: Lock, after: Lock, file: string): Problem | null {
  const paths = changedPaths(before, after);
  if (paths.length === 0) return null;
  const shown = paths.slice(0, 10).join(", ");
  const more = paths.length > 10 ? `, and ${paths.length - 10} more` : "";
  return { ...lockProblem("B4003"), message: `${file} needs changes: ${shown}${more}` };
}

/**
 * `berth lock --forget STACK`: the ledger without that unit.
 * @returns a problem where the ledger has no such unit
 */
export function forgetUnit(lock: Lock, stack: string): { readonly lock: Lock } | { readonly problem: Problem } {
  const { [stack]: found, ...units } = lock.units;
  if (found !== undefined && Object.hasOwn(lock.units, stack)) return { lock: { ...lock, units } };
  const allowed = Object.keys(lock.units).sort(compareText).join(", ") || "none: the ledger is empty";
  return { problem: { ...lockProblem("B4004"), message: `${stack} is not in the ledger`, value: stack, allowed } };
}

/** The lock is beside the spec, so what is wrong with it has no place in the spec. */
export const lockProblem = (code: "B4001" | "B4002" | "B4003" | "B4004" | "B4005") =>
  ({ code, severity: "error", path: [], fix: platformCodes[code].fix }) as const;
