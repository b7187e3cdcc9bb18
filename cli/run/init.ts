/** Runs `berth init`. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import type { Command } from "commander";
import { keepLock, prepare } from "../../stacks/prepare";
import { commandCodes } from "../command-codes";
import type { Answers } from "../init/answers";
import { ask } from "../init/ask";
import { answersFrom, givenBy, type InitFlags } from "../init/flags";
import { projectFiles } from "../init/project-files";
import { specText } from "../init/spec-text";
import { colours } from "../terminal";
import { reportProblems } from "./report-problems";

interface InitOptions extends InitFlags {
  readonly dir: string;
  readonly force: boolean;
}

const SPEC = "berth.yaml";
const LOCK = "berth.lock.json";

export async function runInit(options: InitOptions, command: Command): Promise<void> {
  const folder = resolve(options.dir);
  const answers = await answersTo(options, basename(folder), command);
  if (answers !== null) write(folder, answers, options.force);
}

/** @returns null if a person cancelled */
async function answersTo(options: InitOptions, suggestedName: string, command: Command): Promise<Answers | null> {
  const refuse = (faults: readonly string[]): never => command.error(faults.map((fault) => `error: ${fault}`).join("\n"), { exitCode: 2 });
  const given = givenBy(options);
  if ("faults" in given) return refuse(given.faults);
  if (process.stdin.isTTY && process.stdout.isTTY) {
    const asked = await ask(given, suggestedName);
    if (asked === null) process.exitCode = 1;
    return asked;
  }
  const answers = answersFrom(given, suggestedName);
  return "faults" in answers ? refuse(answers.faults) : answers;
}

function write(folder: string, answers: Answers, force: boolean): void {
  const { files: others, problem } = projectFiles(answers, folder);
  const files = { [SPEC]: specText(answers), ...others };
  const existing = [...Object.keys(files), LOCK].filter((file) => existsSync(join(folder, file)));
  if (existing.length > 0 && !force) {
    report("B7002", "error", `${shown(folder)} already contains ${existing.join(", ")}; nothing was written`, commandCodes.B7002.fix);
    return;
  }
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const prepared = prepare({ files: [join(shown(folder), SPEC)], update: true });
  reportProblems(prepared.problems, "text");
  if (prepared.platform === null) return;
  keepLock(prepared);
  printNextSteps(folder, [...Object.keys(files), LOCK]);
  if (problem !== null) report("B7003", "warning", problem.message, problem.fix);
}

const report = (code: "B7002" | "B7003", severity: "error" | "warning", message: string, fix: string): void =>
  reportProblems([{ code, severity, path: [], place: null, message, fix }], "text");

function printNextSteps(folder: string, files: readonly string[]): void {
  const { green, bold } = colours();
  for (const file of files) process.stdout.write(`${green("+")} ${join(shown(folder), file)}\n`);
  const steps = [
    ...(folder === resolve(".") ? [] : [`cd ${shown(folder)}`]),
    "npm install",
    "npx berth check",
    "npx cdktf deploy '*'    # needs Terraform, and credentials for the cloud",
  ];
  process.stdout.write(`\n${bold("Next:")}\n${steps.map((step) => `  $ ${step}\n`).join("")}`);
}

/** Relative to the current folder if it is below it. */
const shown = (folder: string): string => {
  const path = relative(".", folder) || ".";
  return path.startsWith("..") ? folder : path;
};
