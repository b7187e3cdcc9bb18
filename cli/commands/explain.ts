/** `berth explain CODE`: what a code means and how to mend it. */
import { Command, Option } from "commander";
import { nearestFew } from "../../constructs/language/problems/nearest";
import type { CodeText } from "../../constructs/language/problems/problem";
import { allCodes } from "../codes";
import { colours } from "../terminal";

export function explainCommand(): Command {
  return new Command("explain")
    .summary("tell what a code of an error means")
    .description("Tells what a code means, why it is one, and how to mend it. Without a code: lists all of them.")
    .argument("[code]", "a code such as B2104; left out: all of them")
    .addOption(new Option("--format <format>", "how it is printed").choices(["text", "json"]).default("text"))
    .addHelpText("after", "\nExamples:\n  $ berth explain B2104\n  $ berth explain\n  $ berth explain --format json | jq '.[].code'")
    .action((code: string | undefined, { format }: { readonly format: "text" | "json" }, command: Command) => {
      const codes = allCodes();
      const wanted = code?.toUpperCase();
      if (wanted !== undefined && !codes.has(wanted)) {
        const near = nearestFew(wanted, [...codes.keys()]).join(", ");
        command.error(`error: there is no code ${code}; ${near === "" ? "berth explain lists them" : `near: ${near}`}`, { exitCode: 1 });
      }
      const found = [...codes].filter(([name]) => wanted === undefined || name === wanted);
      const one = found[0];
      if (format === "json") process.stdout.write(`${JSON.stringify(asJson(found, wanted), null, 2)}\n`);
      else if (wanted !== undefined && one !== undefined) process.stdout.write(asText(...one));
      else for (const [name, { title }] of found) process.stdout.write(`${colours().bold(name)}  ${title}\n`);
    });
}

/** One code is an object, all are a list. */
function asJson(found: readonly (readonly [string, CodeText])[], wanted: string | undefined): unknown {
  const all = found.map(([code, text]) => ({ code, ...text }));
  return wanted === undefined ? all : all[0];
}

function asText(code: string, { title, explanation, fix }: CodeText): string {
  const { bold, dim } = colours();
  return `${bold(code)}  ${title}\n\n${explanation}\n\n${dim("fix:")} ${fix}\n`;
}
