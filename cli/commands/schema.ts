/** `berth schema`: the JSON Schema by which an editor completes and checks a spec. */
import { Command } from "commander";
import { berthJsonSchema } from "../../constructs/language/schema-shape/json-schema";

export function schemaCommand(): Command {
  return new Command("schema")
    .summary("print the JSON Schema of the language")
    .description("Prints the JSON Schema by which an editor completes and checks a spec while it is written.")
    .addHelpText(
      "after",
      "\nExamples:\n  $ berth schema > berth.schema.json\n\nThen write at the top of berth.yaml:\n  # yaml-language-server: $schema=berth.schema.json",
    )
    .action(() => {
      process.stdout.write(`${JSON.stringify(berthJsonSchema(), null, 2)}\n`);
    });
}
