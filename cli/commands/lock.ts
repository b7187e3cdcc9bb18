/** `berth lock`: writes the lock file, updates pinned choices, or removes a destroyed stack from the ledger. */
import { Command } from "commander";
import { lazyAction } from "../lazy-action";
import { withSpec } from "../spec-options";

const examples = `
Examples:
  $ berth lock
  $ berth lock --update clusters.apps.version
  $ berth lock --forget cluster-old`;

export const lockCommand = (): Command =>
  withSpec(new Command("lock"))
    .summary("write the lock file, or update its choices")
    .description("Adds missing choices to the lock file next to the spec. Existing choices stay as they are.")
    .option("--update [path]", "choose again: all choices, or those at or below a path")
    .option("--forget <stack>", "remove a destroyed stack from the ledger")
    .addHelpText("after", examples)
    .action(lazyAction(() => (require("../run/lock") as typeof import("../run/lock")).runLock));
