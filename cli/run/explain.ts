/** Runs `berth explain`. */
import type { Command } from "commander";
import { nearestFew } from "../../constructs/language/problems/nearest";
import type { CodeText } from "../../constructs/language/problems/problem";
import { allCodes } from "../codes";
import { colours } from "../terminal";

export function runExplain(code: string | undefined, { format }: { readonly format: "text" | "json" }, command: Command): void {
  const codes = allCodes();
  const wanted = code?.toUpperCase();
  if (wanted !== undefined && !codes.has(wanted)) {
    const near = nearestFew(wanted, [...codes.keys()]).join(", ");
    const hint = near === "" ? "berth explain lists all codes" : `did you mean ${near}?`;
    command.error(`error: there is no code ${code}; ${hint}`, { exitCode: 1 });
  }
  const found = [...codes].filter(([name]) => wanted === undefined || name === wanted);
  const one = found[0];
  if (format === "json") process.stdout.write(`${JSON.stringify(asJson(found, wanted), null, 2)}\n`);
  else if (wanted !== undefined && one !== undefined) process.stdout.write(asText(...one));
  else for (const [name, { title }] of found) process.stdout.write(`${colours().bold(name)}  ${title}\n`);
}

/** One code is an object, all codes are a list. */
function asJson(found: readonly (readonly [string, CodeText])[], wanted: string | undefined): unknown {
  const all = found.map(([code, text]) => ({ code, ...text }));
  return wanted === undefined ? all : all[0];
}

function asText(code: string, { title, explanation, fix }: CodeText): string {
  const { bold, dim } = colours();
  return `${bold(code)}  ${title}\n\n${explanation}\n\n${dim("fix:")} ${fix}\n`;
}
