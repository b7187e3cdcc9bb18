/** An emulator that keeps running after its command: the file with its endpoint, and how to stop it. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isHealthy } from "../moto/server";

export interface KeptEmulator {
  /** For example "http://127.0.0.1:40123". */
  readonly endpoint: string;
  readonly port: number;
  readonly pid: number;
  /** Scratch copies lie in `stacks/NAME` here, and Terraform works in them with `environment`. */
  readonly folder: string;
  readonly stacks: readonly string[];
  /** What a shell needs so that the AWS command line and Terraform talk to the emulator. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Credentials that the emulator takes; its default account has no others. */
export const CALLER_ENVIRONMENT: Readonly<Record<string, string>> = {
  AWS_ACCESS_KEY_ID: "test",
  AWS_SECRET_ACCESS_KEY: "test",
};

const FILE = "kept.json";

/** Maximum time for the server to stop on its own, in milliseconds. */
const END_MS = 5_000;

/** Folder of a kept emulator: below the current folder, which no version control takes. */
export function keptFolder(cwd: string = process.cwd()): string {
  return resolve(cwd, ".berth", "emulator");
}

export function writeKept(kept: KeptEmulator): void {
  const file = join(kept.folder, FILE);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
}

/** The emulator that is kept in `folder` and still answers; undefined where there is none. */
export async function findKept(folder: string = keptFolder()): Promise<KeptEmulator | undefined> {
  const file = join(folder, FILE);
  if (!existsSync(file)) return undefined;
  const kept = JSON.parse(readFileSync(file, "utf8")) as KeptEmulator;
  return (await isHealthy(kept.endpoint)) ? kept : undefined;
}

/**
 * Ends the emulator that is kept in `folder`, and removes its scratch copies and states.
 * Nothing is signalled unless an emulator answers where the file says.
 * @returns what was ended; undefined where none was running
 */
export async function endKept(folder: string = keptFolder()): Promise<KeptEmulator | undefined> {
  const kept = await findKept(folder);
  if (kept) await endProcess(kept);
  rmSync(folder, { recursive: true, force: true });
  return kept;
}

async function endProcess(kept: KeptEmulator): Promise<void> {
  signal(kept.pid, "SIGTERM");
  const until = Date.now() + END_MS;
  while (await isHealthy(kept.endpoint)) {
    if (Date.now() > until) signal(kept.pid, "SIGKILL");
    await new Promise((wait) => setTimeout(wait, 100));
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
