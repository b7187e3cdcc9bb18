/** `berth schema`: the JSON Schema with which an editor completes and checks a spec. */
import { Command } from "commander";
import { lazyAction } from "../lazy-action";

const examples = `
Examples:
  $ berth schema > berth.schema.json

Then add as the first line of berth.yaml:
  # yaml-language-server: $schema=berth.schema.json`;

export const schemaCommand = (): Command =>
  new Command("schema")
    .summary("print the JSON Schema of the spec")
    .description("Prints the JSON Schema with which an editor completes and checks a spec.")
    .addHelpText("after", examples)
    .action(lazyAction(() => (require("../run/schema") as typeof import("../run/schema")).runSchema));
