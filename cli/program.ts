/** The command line: what there is, loaded when it is asked for. */
import { Command } from "commander";
import { checkCommand } from "./commands/check";
import { explainCommand } from "./commands/explain";
import { initCommand } from "./commands/init";
import { lockCommand } from "./commands/lock";
import { resolveCommand } from "./commands/resolve";
import { reviewCommand } from "./commands/review";
import { schemaCommand } from "./commands/schema";
import { synthCommand } from "./commands/synth";
import { tryCommand } from "./commands/try";
import { addCompletion } from "./completion";
import { berthVersion } from "./version";

export function berthProgram(): Command {
  const program = new Command("berth")
    .description("One spec becomes Terraform for clusters, hosts, registries and networks.")
    .version(berthVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .showHelpAfterError("(berth --help shows what there is)")
    .addHelpText("after", "\nExit codes: 0 done; 1 something is wrong, and is said; 2 the command line itself.")
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : error.code.startsWith("commander.") ? 2 : error.exitCode));
  for (const command of [
    initCommand,
    checkCommand,
    resolveCommand,
    lockCommand,
    synthCommand,
    reviewCommand,
    tryCommand,
    schemaCommand,
    explainCommand,
  ]) {
    const made = command();
    made.exitOverride((error) =>
      process.exit(error.exitCode === 0 ? 0 : error.code.startsWith("commander.") && error.code !== "commander.error" ? 2 : error.exitCode),
    );
    program.addCommand(made);
  }
  addCompletion(program);
  return program;
}
