/** The command line: what there is, loaded when it is asked for. */
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

Every command has examples: berth plan --help. With --format json a command prints JSON and nothing else on its output.

Exit codes:
  0  done; warnings do not change it
  1  something is wrong, and is said: in the spec, in a plan, in a deployment
  2  the command line itself; of review and plan --detailed-exitcode: there are changes (their command line is 1)
  3  of review: blocked`;

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
    .showHelpAfterError("(berth --help shows what there is)")
    .addHelpText("after", help)
    .exitOverride(exit);
  for (const command of commands) program.addCommand(command().exitOverride(exit));
  addCompletion(program);
  return program;
}

/** Where 2 says "there are changes", a wrong command line must not. */
function exit({ code, exitCode }: CommanderError): never {
  const ofCommandLine = exitCode !== 0 && code.startsWith("commander.") && code !== "commander.error";
  const saysChanges = process.argv[2] === "review" || process.argv.includes("--detailed-exitcode");
  const wrong = saysChanges ? 1 : 2;
  process.exit(ofCommandLine || exitCode === 2 ? wrong : exitCode);
}
