/** Reads and writes the lock file next to the spec. An invalid file is rejected as a whole, and writing is atomic. */
import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { Problem } from "../../language/problems/problem";
import { sortedJson } from "../naming/canonical-json";
import { asLock, emptyLock, type Lock, lockProblem } from "./lock";
import { LOCK_VERSION, lockSchema } from "./lock-schema";
import { isRunning } from "./running-process";

export type LockRead = { readonly lock: Lock } | { readonly problem: Problem };

/** `berth.yaml` → `berth.lock.json` in the same folder. */
export const lockFileOf = (specFile: string): string => join(dirname(specFile), `${basename(specFile, extname(specFile))}.lock.json`);

/** The lock of a file; an empty lock if there is no file. */
export function readLock(file: string): LockRead {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return { lock: emptyLock() };
    return { problem: { ...lockProblem("B4001"), message: `${basename(file)} cannot be read: ${code ?? message}` } };
  }
  return parseLock(text, basename(file));
}

/** @param name the file's name, for messages */
export function parseLock(text: string, name: string): LockRead {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const conflict = /^(?:<{7}|>{7}) /m.test(text)
      ? "contains an unresolved merge conflict"
      : `is not valid JSON: ${(error as Error).message}`;
    return { problem: { ...lockProblem("B4001"), message: `${name} ${conflict}` } };
  }
  const version = (value as { lockVersion?: unknown } | null)?.lockVersion;
  if (typeof version === "number" && version > LOCK_VERSION)
    return {
      problem: {
        ...lockProblem("B4002"),
        message: `${name} has a newer lockVersion than this version of Berth supports`,
        value: version,
        allowed: `${LOCK_VERSION}`,
      },
    };
  const checked = lockSchema.safeParse(value);
  if (checked.success) return { lock: asLock(checked.data) };
  const issue = checked.error.issues[0];
  const at = issue?.path.map(String).join(" → ") || "the top level";
  return {
    problem: { ...lockProblem("B4001"), message: `${name} is not a valid lock file at ${at}: ${issue?.message ?? "unknown format"}` },
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
