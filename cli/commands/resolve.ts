/** `berth resolve`: the platform that a spec, its lock file and the catalogue give, as JSON. */
import { Command } from "commander";
import { lazyAction } from "../lazy-action";
import { withSpec } from "../spec-options";

const examples = `
Examples:
  $ berth resolve
  $ berth resolve | jq '.clusters[].pools[].machines'`;

export const resolveCommand = (): Command =>
  withSpec(new Command("resolve"))
    .summary("print the platform with every choice explicit")
    .description(
      "Prints what the spec, the lock file and the catalogue give, as JSON: machines, versions, ranges, names. Commands that the account, project or subscription needs before the first deploy go to the error stream too. Writes nothing.",
    )
    .addHelpText("after", examples)
    .action(lazyAction(() => (require("../run/resolve") as typeof import("../run/resolve")).runResolve));
