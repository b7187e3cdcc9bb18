/** Completion for bash, zsh and fish: `berth complete SHELL` prints the script. */
import type { Command } from "commander";

/** The library that answers the shell is loaded only when it asks. */
export function addCompletion(program: Command): void {
  const asked = process.argv[2] === "complete";
  if (!asked) {
    program
      .command("complete")
      .summary("print the script that completes berth in a shell")
      .argument("<shell>", "bash, zsh or fish")
      .addHelpText(
        "after",
        "\nExamples:\n  $ source <(berth complete bash)\n  $ berth complete fish > ~/.config/fish/completions/berth.fish",
      );
    return;
  }
  const { default: complete } = require("@bomb.sh/tab/commander") as typeof import("@bomb.sh/tab/commander", { with: {
    "resolution-mode": "import",
  }});
  complete(program);
}
