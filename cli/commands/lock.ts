/** `berth lock`: writes the choices down, chooses anew, or forgets a unit that is gone. */
import { Command } from "commander";
import { changedPaths, forgetUnit } from "../../constructs/platform/lock/lock";
import { lockFileOf, readLock } from "../../constructs/platform/lock/lock-file";
import { keepLock } from "../../stacks/prepare";
import { prepareFor, reportProblems, type SpecOptions, withSpec } from "../spec-options";

interface LockOptions extends SpecOptions {
  readonly update?: string | true;
  readonly forget?: string;
}

export function lockCommand(): Command {
  return withSpec(new Command("lock"))
    .summary("write the lock file, or choose anew")
    .description("Adds what is missing to the lock file beside the spec, and changes nothing that stands.")
    .option("--update [path]", "choose anew: everything, or what the lock holds at or below a path")
    .option("--forget <stack>", "take a destroyed stack out of the ledger")
    .addHelpText("after", "\nExamples:\n  $ berth lock\n  $ berth lock --update clusters.apps.version\n  $ berth lock --forget cluster-old")
    .action((options: LockOptions) => {
      if (options.forget !== undefined && !forget(options.forget, options)) return;
      const prepared = prepareFor(options, { update: options.update ?? null });
      if (!prepared.ok) return;
      const before = readLock(prepared.lockFile);
      const changed = "lock" in before ? changedPaths(before.lock, prepared.lock) : [];
      keepLock(prepared);
      if (options.format === "json") return;
      process.stdout.write(
        changed.length === 0
          ? `${prepared.lockFile} stands as it is\n`
          : `${prepared.lockFile}\n${changed.map((path) => `  ${path}`).join("\n")}\n`,
      );
    });
}

function forget(stack: string, options: LockOptions): boolean {
  const lockFile = lockFileOf(options.file.at(-1) ?? "berth.yaml");
  const read = readLock(lockFile);
  const result = "problem" in read ? read : forgetUnit(read.lock, stack);
  if ("problem" in result) {
    reportProblems([{ ...result.problem, place: null }], options.format);
    return false;
  }
  keepLock({ lock: result.lock, lockBefore: "lock" in read ? read.lock : result.lock, lockFile });
  if (options.format === "text") process.stdout.write(`${stack} is forgotten: what it made is no longer Berth's\n`);
  return true;
}
