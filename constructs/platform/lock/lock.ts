/** The lock: pinned choices, identities and the ledger. lock-file reads and writes it. */
import type { z } from "zod";
import { catalogDate } from "../../catalog/date";
import type { Problem } from "../../language/problems/problem";
import { platformCodes } from "../codes";
import { sameJson } from "../naming/canonical-json";
import { compareText } from "../naming/order";
import type { StoredLocation } from "../types/location";
import type { Backend } from "../types/shared/state";
import type { UnitKind } from "../types/unit";
import { kindDefinition, kindOfPath } from "../units/unit-kinds";
import { type Choice, choiceKindAt, endsWithUnit } from "./choice-kinds";
import { LOCK_VERSION, type lockSchema } from "./lock-schema";

export interface LockedChoice {
  /** The request, as plain JSON. The choice is pinned as long as the request is the same. */
  readonly need: unknown;
  readonly chosen: unknown;
}

/** A unit as it was last resolved. It stays in the ledger after it left the spec, until `berth lock --forget`. */
export interface LedgerUnit {
  readonly kind: Exclude<UnitKind, "tombstone">;
  /** Without labels, because a tombstone has no resources to label. */
  readonly location: StoredLocation;
  readonly state: Backend;
  readonly needs: readonly string[];
  /** For a unit that left the spec: the stacks that depended on it, which are destroyed or changed before it. */
  readonly neededBy: readonly string[];
  readonly protected: boolean;
  /** Its parts that hold data, or without which data cannot be read; sorted. */
  readonly holds: readonly string[];
}

export interface Lock {
  readonly lockVersion: typeof LOCK_VERSION;
  readonly catalogDate: string;
  /** By path in the spec, with identities as keys. */
  readonly choices: Readonly<Record<string, LockedChoice>>;
  /** Path of a renamed entry → its identity. */
  readonly identities: Readonly<Record<string, string>>;
  /** By stack. */
  readonly units: Readonly<Record<string, LedgerUnit>>;
}

/** Keeps schema and type equal: a field that only one of the two has does not compile. */
type Checked = z.output<typeof lockSchema>;
export const asLock = (checked: Checked): Lock => checked;

export const emptyLock = (): Lock => ({ lockVersion: LOCK_VERSION, catalogDate, choices: {}, identities: {}, units: {} });

/** Updates the catalogue's date only with another change, so that a new version of Berth alone changes no lock file. */
export function datedLock(before: Lock, after: Omit<Lock, "lockVersion" | "catalogDate">): Lock {
  const same = changedPaths(before, { ...before, ...after }).length === 0;
  return same ? before : { lockVersion: LOCK_VERSION, catalogDate, ...after };
}

/** The differences between two locks: paths of choices and identities, names of stacks; sorted. */
export function changedPaths(before: Lock, after: Lock): string[] {
  const parts = ["choices", "identities", "units"] as const;
  return parts.flatMap((part) => {
    const [old, now] = [before[part], after[part]] as [Record<string, unknown>, Record<string, unknown>];
    const paths = new Set([...Object.keys(old), ...Object.keys(now)]);
    return [...paths].filter((path) => !sameJson(old[path], now[path])).sort(compareText);
  });
}

/** For `--locked`: an error if the lock file would change. */
export function refuseChange(before: Lock, after: Lock, file: string): Problem | null {
  const paths = changedPaths(before, after);
  if (paths.length === 0) return null;
  const shown = paths.slice(0, 10).join(", ");
  const more = paths.length > 10 ? `, and ${paths.length - 10} more` : "";
  return { ...lockProblem("B4003"), message: `${file} is out of date: ${shown}${more}` };
}

/**
 * `berth lock --forget STACK`: the ledger without that unit. What is created under its key next is of the next generation, and decides again
 * what cannot change while a unit exists.
 * @returns a problem if the ledger contains no such unit
 */
export function forgetUnit(lock: Lock, stack: string): { readonly lock: Lock } | { readonly problem: Problem } {
  const { [stack]: found, ...units } = lock.units;
  if (found !== undefined && Object.hasOwn(lock.units, stack))
    return { lock: { ...lock, units, choices: nextGeneration(lock.choices, entryOf(stack, found.kind)) } };
  const allowed = Object.keys(lock.units).sort(compareText).join(", ") || "none: the ledger is empty";
  return { problem: { ...lockProblem("B4004"), message: `The ledger does not contain stack ${stack}`, value: stack, allowed } };
}

/** `clusters.apps`, for the stack of an entry itself; null for a stack that only belongs to one, such as `addons-apps`. */
function entryOf(stack: string, kind: LedgerUnit["kind"]): string | null {
  const { section } = kindDefinition(kind);
  const path = `${section}.${stack.slice(kind.length + 1)}`;
  return section !== "locations" && kindOfPath(path) === kind ? path : null;
}

function nextGeneration(choices: Lock["choices"], entry: string | null): Lock["choices"] {
  if (entry === null) return choices;
  const path = `${entry}.generation`;
  const generation = ((choices[path]?.chosen as Choice<"generation"> | undefined) ?? 1) + 1;
  const isOfUnit = (each: string): boolean => each.startsWith(`${entry}.`) && endsWithUnit(each);
  const kept = Object.entries(choices).filter(([each]) => !isOfUnit(each));
  return { ...Object.fromEntries(kept), [path]: { need: null, chosen: generation } };
}

/** Whether `berth lock --update PATH` can create the entry at that path anew, although the lock does not contain the path yet. */
export const isGenerationOfUnit = (lock: Lock, path: string): boolean =>
  choiceKindAt(path) === "generation" &&
  Object.entries(lock.units).some(([stack, { kind }]) => `${entryOf(stack, kind)}.generation` === path);

/** Problems of the lock file have no path in the spec. */
export const lockProblem = (code: "B4001" | "B4002" | "B4003" | "B4004" | "B4005") =>
  ({ code, severity: "error", path: [], fix: platformCodes[code].fix }) as const;
