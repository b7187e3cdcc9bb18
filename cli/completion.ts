/** Completion for bash, zsh and fish: `berth complete SHELL` prints the script. */
import type { Command } from "commander";

const examples = `
Examples:
  $ source <(berth complete bash)
  $ berth complete zsh > "\${fpath[1]}/_berth"
  $ berth complete fish > ~/.config/fish/completions/berth.fish`;

/** Loads the completion library only when a shell asks. */
export function addCompletion(program: Command): void {
  const shell = process.argv[3];
  const isAsked = process.argv[2] === "complete" && shell !== undefined && shell !== "-h" && shell !== "--help";
  if (!isAsked) {
    program
      .command("complete")
      .summary("print the completion script for a shell")
      .description(
        "Prints a script for bash, zsh or fish that completes commands, options, their values, error codes, and names of stacks.",
      )
      .argument("<shell>", "bash, zsh or fish")
      .addHelpText("after", examples);
    return;
  }
  const { default: complete } = require("@bomb.sh/tab/commander") as typeof import("@bomb.sh/tab/commander", { with: {
    "resolution-mode": "import",
  }});
  const { commands } = complete(program);
  commands.get("plan")?.argument("stacks", (offer) => offerAll(offer, stackNames()), true);
  commands.get("explain")?.argument("code", (offer) => offerAll(offer, codeNames()));
}

type Offer = (value: string, description: string) => void;

function offerAll(offer: Offer, offered: readonly (readonly [string, string])[]): void {
  for (const [value, description] of offered) offer(value, description);
}

/** Stacks of the spec that the command line names, otherwise of the default one; none if it cannot be read, since a shell shows no errors. */
function stackNames(): readonly (readonly [string, string])[] {
  const { prepare } = require("../stacks/prepare") as typeof import("../stacks/prepare");
  const files = process.argv.flatMap((word, index, words) => (["-f", "--file"].includes(words[index - 1] ?? "") ? [word] : []));
  const { specFiles } = require("./spec-file") as typeof import("./spec-file");
  const { platform } = prepare({ files: specFiles(files).files });
  return (platform?.units ?? []).map(({ stack, path }) => [stack, path ?? "to be destroyed"]);
}

function codeNames(): readonly (readonly [string, string])[] {
  const { allCodes } = require("./codes") as typeof import("./codes");
  return [...allCodes()].map(([code, { title }]) => [code, title]);
}
