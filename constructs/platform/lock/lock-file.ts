/** Reads and writes the lock file next to the spec. An invalid file is rejected as a whole, and writing is atomic. */
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { catalogDate } from "../../catalog/date";
import type { Problem } from "../../language/problems/problem";
import { valueAt } from "../../language/yaml/json";
import { readTextFile } from "../../language/yaml/text-file";
import { sortedJson } from "../naming/canonical-json";
import { asLock, emptyLock, type Lock, lockProblem } from "./lock";
import { LOCK_VERSION, lockSchema } from "./lock-schema";
import { isRunning } from "./running-process";

export type LockRead = { readonly lock: Lock } | { readonly problem: Problem };

/** `berth.yaml` → `berth.lock.json` in the same folder. */
export const lockFileOf = (specFile: string): string => join(dirname(specFile), `${basename(specFile, extname(specFile))}.lock.json`);

/** A lock of ten thousand clusters has a tenth of it. */
const MAX_MIB = 256;

/**
 * The lock of a file; an empty lock if there is no file.
 * @param within the folder that the file must not leave, also by a symbolic link @default any
 */
export function readLock(file: string, within?: string): LockRead {
  let text: string;
  try {
    text = readTextFile(file, { maxMiB: MAX_MIB, within });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return { lock: emptyLock() };
    return invalid(`${basename(file)} cannot be read: ${code ?? message}`);
  }
  return parseLock(text, basename(file));
}

const invalid = (message: string, more: Partial<Problem> = {}): LockRead => ({
  problem: { ...lockProblem("B4001"), message, ...more },
});

/** @param name the file's name, for messages */
export function parseLock(text: string, name: string): LockRead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // JavaScript's own message quotes the text, which need not be a lock file at all.
    return invalid(`${name} ${/^(?:<{7}|>{7}) /m.test(text) ? "contains an unresolved merge conflict" : "is not valid JSON"}`);
  }
  if (isDeeper(value, MAX_DEPTH)) return invalid(`${name} is not a valid lock file: it is nested more than ${MAX_DEPTH} deep`);
  const newer = newerProblem(value, name);
  if (newer !== null) return { problem: newer };
  const checked = lockSchema.safeParse(value);
  if (checked.success) return { lock: asLock(checked.data) };
  const { issues } = checked.error;
  const more = issues.length > 1 ? `, and at ${issues.length - 1} more ${issues.length === 2 ? "place" : "places"}` : "";
  const issue = issues[0]!;
  const at = issue.path.map(String).join(" → ") || "the top level";
  return invalid(`${name} is not a valid lock file at ${at}: ${issue.message}${more}`, { value: valueAt(value, issue.path.map(String)) });
}

/** No choice of any request is nested deeper; comparing would run out of stack. */
const MAX_DEPTH = 64;

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === "object" && value !== null && (levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1)));

function newerProblem(value: unknown, name: string): Problem | null {
  const { lockVersion, catalogDate: date } = (value ?? {}) as { readonly lockVersion?: unknown; readonly catalogDate?: unknown };
  if (typeof lockVersion === "number" && lockVersion > LOCK_VERSION)
    return {
      ...lockProblem("B4002"),
      message: `${name} has a newer lockVersion than this version of Berth supports`,
      value: lockVersion,
      allowed: `${LOCK_VERSION}`,
    };
  if (typeof date !== "string" || date <= catalogDate || !/^\d{4}-\d\d-\d\d$/.test(date)) return null;
  return {
    ...lockProblem("B4002"),
    message: `${name} has choices of a catalogue of ${date}, and that of this version of Berth is of ${catalogDate}`,
    value: date,
    allowed: `a day up to ${catalogDate}`,
  };
}

/** Sorted, so that equal locks give equal bytes. */
export const renderLock = (lock: Lock): string => `${sortedJson(lock)}\n`;

/**
 * Writes a second file and renames it, so that a reader, or a killed run, leaves the old lock or the new one.
 * @throws the error of the file system if the folder cannot be written
 */
export function writeLock(file: string, lock: Lock): void {
  const stage = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    removeStaleFiles(file);
    const handle = openSync(stage, "w", 0o644);
    try {
      writeFileSync(handle, renderLock(lock));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(stage, file);
  } catch (error) {
    rmSync(stage, { force: true });
    throw error;
  }
}

/** Removes temporary files of killed runs. */
function removeStaleFiles(file: string): void {
  const [start, end] = [`.${basename(file)}.`, ".tmp"];
  for (const name of readdirSync(dirname(file))) {
    const pid = name.startsWith(start) && name.endsWith(end) ? name.slice(start.length, -end.length) : "";
    if (/^\d+$/.test(pid) && !isRunning(pid)) rmSync(join(dirname(file), name), { force: true });
  }
}
