/** The package as npm packs it, installed into folders of others. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export const repository = join(__dirname, "../..");
const scratch = mkdtempSync(join(tmpdir(), "berth-package-"));

export const folderFor = (name: string): string => {
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true });
  return folder;
};
export const removeAll = (): void => rmSync(scratch, { recursive: true, force: true });

export interface Ran {
  readonly status: number | null;
  readonly text: string;
  readonly seconds: number;
}

/** Runs a program without a terminal. */
export function run(folder: string, command: string, ...args: readonly string[]): Ran {
  const started = Date.now();
  const env = { ...process.env, CHECKPOINT_DISABLE: "1", NO_COLOR: "1", CI: "true" };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  return { status, text: stdout + stderr, seconds: (Date.now() - started) / 1000 };
}

/** @throws Error with what it printed */
export function succeed(folder: string, command: string, ...args: readonly string[]): Ran {
  const ran = run(folder, command, ...args);
  if (ran.status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${ran.status}\n${ran.text}`);
  return ran;
}

/** @returns the path of the tarball */
export function pack(): string {
  const listed = JSON.parse(
    execFileSync("npm", ["pack", "--json", "--pack-destination", scratch], { cwd: repository, encoding: "utf8" }).replace(/^[^[]*/s, ""),
  );
  return join(scratch, listed[0].filename);
}

/** By npm, from its cache where it has what is asked for. */
export function install(folder: string, dependencies: Readonly<Record<string, string>>): Ran {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, dependencies }));
  return succeed(folder, "npm", "install", "--prefer-offline", "--no-audit", "--no-fund");
}

/** The repository's copy of a binding, which npm had from the same registry, by hard links: it is large. */
export function linkBinding(folder: string, name: string): void {
  const target = join(folder, "node_modules", name);
  mkdirSync(dirname(target), { recursive: true });
  execFileSync("cp", ["-al", join(repository, "node_modules", name), target]);
}

/** Copies an app of `apps` and compiles it by its own settings: strict, and libraries are checked too. */
export function compileApp(folder: string, app: string): void {
  cpSync(join(__dirname, "apps", app), folder, { recursive: true });
  succeed(folder, process.execPath, join(repository, "node_modules/typescript/bin/tsc"), "-p", ".");
}

/** Synthesizes an app by the cdktf command line, which reads its cdktf.json. @returns its output folder */
export function cdktfSynth(folder: string): string {
  succeed(
    folder,
    process.execPath,
    join(repository, "node_modules/cdktf-cli/bundle/bin/cdktf"),
    "synth",
    "--check-code-maker-output=false",
  );
  return join(folder, "cdktf.out");
}

/** MB of all files of a folder. */
export function megabytes(folder: string): number {
  const bytes = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return Math.round(bytes / 100_000) / 10;
}
