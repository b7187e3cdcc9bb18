/** The command line. Only the options of commands are loaded here; each action loads its implementation when it runs. */
import { Command, type CommanderError } from "commander";
import { checkCommand } from "./commands/check";
import { commentCommand } from "./commands/comment";
import { explainCommand } from "./commands/explain";
import { initCommand } from "./commands/init";
import { lockCommand } from "./commands/lock";
import { planCommand } from "./commands/plan";
import { resolveCommand } from "./commands/resolve";
import { reviewCommand } from "./commands/review";
import { schemaCommand } from "./commands/schema";
import { synthCommand } from "./commands/synth";
import { tryCommand } from "./commands/try";
import { addCompletion } from "./completion";
import { berthVersion } from "./version";

const help = `
Examples:
  $ berth init
  $ berth check
  $ berth plan --all
  $ berth synth && npx cdktf deploy '*'
  $ berth try -f examples/quick-start/berth.yaml

Every command has examples: berth plan --help. With --format json, a command prints only JSON on its output.

Exit codes:
  0  success, possibly with warnings
  1  an error in the spec, a plan or a deployment
  2  an error in the command line; for review and plan --detailed-exitcode: there are changes (their command line errors give 1)
  3  only for review: the change is blocked`;

const commands = [
  initCommand,
  checkCommand,
  resolveCommand,
  lockCommand,
  synthCommand,
  planCommand,
  reviewCommand,
  commentCommand,
  tryCommand,
  schemaCommand,
  explainCommand,
];

export function berthProgram(): Command {
  const program = new Command("berth")
    .description("One spec becomes Terraform for clusters, hosts, registries and networks.")
    .version(berthVersion(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .showHelpAfterError("(berth --help lists commands and options)")
    .addHelpText("after", help)
    .exitOverride(exit);
  for (const command of commands) program.addCommand(command().exitOverride(exit));
  addCompletion(program);
  return program;
}

/** An error in the command line gives 2, except if 2 means that there are changes. */
function exit({ code, exitCode }: CommanderError): never {
  const isUsageError = exitCode === 2 || (exitCode !== 0 && code.startsWith("commander.") && code !== "commander.error");
  const meansChanges = process.argv[2] === "review" || process.argv.includes("--detailed-exitcode");
  process.exit(isUsageError ? (meansChanges ? 1 : 2) : exitCode);
}
