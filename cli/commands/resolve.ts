/** `berth resolve`: the platform, with every choice explicit. */
import { Command } from "commander";
import { sortedJson } from "../../constructs/platform/naming/canonical-json";
import { prepareFor, type SpecOptions, withSpec } from "../spec-options";

export function resolveCommand(): Command {
  return withSpec(new Command("resolve"))
    .summary("print the platform with every choice explicit")
    .description("Prints what the spec, the lock and the catalogue decide, as JSON: machines, versions, ranges, names. Writes nothing.")
    .addHelpText("after", "\nExamples:\n  $ berth resolve\n  $ berth resolve | jq '.clusters[].pools[].machines'")
    .action((options: SpecOptions) => {
      const { platform, ok } = prepareFor(options, {}, "own");
      if (ok) process.stdout.write(`${sortedJson(platform)}\n`);
    });
}
