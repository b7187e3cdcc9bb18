/** Runs `berth lock`. */
import { changedPaths, forgetUnit } from "../../constructs/platform/lock/lock";
import { lockFileOf, readLock } from "../../constructs/platform/lock/lock-file";
import { keepLock } from "../../stacks/prepare";
import { specFiles } from "../spec-file";
import type { SpecOptions } from "../spec-options";
import { prepareFor } from "./prepared-spec";
import { reportProblems } from "./report-problems";

interface LockOptions extends SpecOptions {
  readonly update?: string | true;
  readonly forget?: string;
}

export function runLock(options: LockOptions): void {
  if (options.forget !== undefined && !forget(options.forget, options)) return;
  const prepared = prepareFor(options, { update: options.update ?? null });
  if (!prepared.ok) return;
  const before = readLock(prepared.lockFile);
  const changed = "lock" in before ? changedPaths(before.lock, prepared.lock) : [];
  keepLock(prepared);
  if (options.format === "json") return;
  const text = changed.length === 0 ? " is up to date" : `\n${changed.map((path) => `  ${path}`).join("\n")}`;
  process.stdout.write(`${prepared.lockFile}${text}\n`);
}

function forget(stack: string, options: LockOptions): boolean {
  const lockFile = lockFileOf(specFiles(options.file).files.at(-1) ?? "");
  const read = readLock(lockFile);
  const result = "problem" in read ? read : forgetUnit(read.lock, stack);
  if ("problem" in result) {
    reportProblems([{ ...result.problem, place: null }], options.format);
    return false;
  }
  keepLock({ lock: result.lock, lockBefore: "lock" in read ? read.lock : result.lock, lockFile });
  if (options.format === "text") process.stdout.write(`${stack} is removed from the ledger; Berth no longer manages its resources\n`);
  return true;
}
