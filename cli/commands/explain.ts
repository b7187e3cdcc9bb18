/** `berth explain CODE`: what a code means and how to mend it. */
import { Command } from "commander";
import { nearestFew } from "../../constructs/spec/nearest";
import { allCodes } from "../codes";
import { colours } from "../terminal";

export function explainCommand(): Command {
  return new Command("explain")
    .summary("tell what a code of an error means")
    .argument("[code]", "a code such as B2104; left out: all of them")
    .addHelpText("after", "\nExamples:\n  $ berth explain B2104\n  $ berth explain")
    .action((code: string | undefined, _options: unknown, command: Command) => {
      const codes = allCodes();
      const { bold, dim } = colours();
      if (code === undefined) {
        for (const [name, { title }] of codes) process.stdout.write(`${bold(name)}  ${title}\n`);
        return;
      }
      const text = codes.get(code.toUpperCase());
      if (text === undefined)
        command.error(`error: there is no code ${code}; near: ${nearestFew(code, [...codes.keys()]).join(", ")}`, { exitCode: 1 });
      else process.stdout.write(`${bold(code.toUpperCase())}  ${text.title}\n\n${text.explanation}\n\n${dim("fix:")} ${text.fix}\n`);
    });
}
