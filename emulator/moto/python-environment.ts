/** The private Python environment of moto, created once per version of its requirements. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "../terraform/cli-config";
import { MissingTool, startFailure } from "../terraform/missing-tool";
import { run } from "../terraform/process";
import { motoFolder } from "./folder";

export const REQUIREMENTS = "requirements.txt";

/** Written last, so that an incomplete environment is never used. */
const WHOLE = "berth-complete";

export interface EnvironmentOptions {
  /** @default the user's cache folder */
  readonly folder?: string;
  /** @default process.env; `BERTH_PYTHON` names the program */
  readonly env?: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
  /** Called once if the environment has to be created, which takes some seconds. */
  readonly onInstall?: (folder: string) => void;
}

/**
 * The Python program of an environment with the pinned requirements.
 * @throws MissingTool where Python 3.11, its venv module or a package cannot be had.
 */
export async function pythonEnvironment(options: EnvironmentOptions = {}): Promise<string> {
  const env = options.env ?? process.env;
  const requirements = join(motoFolder(), REQUIREMENTS);
  const parent = options.folder ?? join(cacheFolder(env), "emulator");
  const digest = createHash("sha256").update(readFileSync(requirements)).digest("hex").slice(0, 12);
  const folder = join(parent, `python-${digest}`);
  if (existsSync(join(folder, WHOLE))) return programIn(folder);
  options.onInstall?.(folder);
  mkdirSync(parent, { recursive: true });
  const lock = `${folder}.lock`;
  await takeLock(lock, options.signal);
  try {
    if (!existsSync(join(folder, WHOLE))) await build(folder, requirements, env, options.signal);
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
  dropOlder(parent, folder);
  return programIn(folder);
}

async function build(folder: string, requirements: string, env: NodeJS.ProcessEnv, signal: AbortSignal | undefined): Promise<void> {
  const python = await findPython(env);
  rmSync(folder, { recursive: true, force: true });
  const made = await run(python, ["-m", "venv", folder], { cwd: process.cwd(), env, signal });
  if (made.exitCode !== 0) throw noVenv(made.stdout + made.stderr);
  const install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes", "-r", requirements];
  const installed = await run(programIn(folder), install, { cwd: process.cwd(), env, signal });
  if (installed.exitCode !== 0) throw noPackages(installed.stderr || installed.stdout);
  writeFileSync(join(folder, `${WHOLE}.new`), "");
  renameSync(join(folder, `${WHOLE}.new`), join(folder, WHOLE));
}

/** Maximum time for another process to create the environment, in milliseconds. */
const LOCK_MS = 300_000;

/** A folder as lock: only one process can create it. An abandoned one is taken over after a timeout. */
async function takeLock(lock: string, signal: AbortSignal | undefined): Promise<void> {
  const until = Date.now() + LOCK_MS;
  while (!claim(lock)) {
    signal?.throwIfAborted();
    if (Date.now() > until || !ownerLives(lock)) rmSync(lock, { recursive: true, force: true });
    else await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

function claim(lock: string): boolean {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, "pid"), String(process.pid));
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function ownerLives(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(join(lock, "pid"), "utf8")), 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}

function programIn(folder: string): string {
  return process.platform === "win32" ? join(folder, "Scripts", "python.exe") : join(folder, "bin", "python");
}

async function findPython(env: NodeJS.ProcessEnv): Promise<string> {
  const names = env.BERTH_PYTHON ? [env.BERTH_PYTHON] : ["python3", "python"];
  const reasons: string[] = [];
  for (const name of names) {
    try {
      const { exitCode, stdout, stderr } = await run(
        name,
        ["-c", "import sys; print(sys.version.split()[0]); sys.exit(sys.version_info < (3, 11))"],
        { cwd: process.cwd(), env },
      );
      if (exitCode === 0) return name;
      reasons.push(`${name} is ${stdout.trim() || stderr.trim()}`);
    } catch (error) {
      reasons.push(startFailure(name, error));
    }
  }
  throw new MissingTool({
    tool: "Python 3.11 or newer",
    reason: reasons.join("; "),
    install: [
      "install Python 3.11 or newer, for example the system package python3",
      "or set the environment variable BERTH_PYTHON to the program",
    ],
  });
}

function noVenv(output: string): MissingTool {
  return new MissingTool({
    tool: "Python's venv module",
    reason: lastLines(output),
    install: [
      "install it; on Debian and Ubuntu it is the package python3-venv",
      "or set the environment variable BERTH_PYTHON to another Python",
    ],
  });
}

function noPackages(output: string): MissingTool {
  return new MissingTool({
    tool: "moto, the AWS emulator",
    reason: lastLines(output),
    install: [
      "allow pip to reach a Python package index: it could not install the packages of emulator/moto/requirements.txt",
      "or configure an index that this machine can reach (PIP_INDEX_URL, PIP_FIND_LINKS)",
    ],
  });
}

function lastLines(text: string): string {
  const lines = text.trim().split("\n").slice(-4);
  return (
    lines
      .map((line) => line.replace(/^ERROR: /, ""))
      .join("\n")
      .trim() || "it printed no reason"
  );
}

/** Removes environments of earlier requirements. */
function dropOlder(parent: string, kept: string): void {
  for (const name of readdirSync(parent)) {
    const folder = join(parent, name);
    if (/^python-[0-9a-f]{12}$/.test(name) && folder !== kept) rmSync(folder, { recursive: true, force: true });
  }
}
