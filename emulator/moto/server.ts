/** The emulator's server: moto with the extension, as a child process on a free port of this machine. */
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { motoFolder } from "./folder";

export interface EmulatorServer {
  /** For example "http://127.0.0.1:40123". */
  readonly endpoint: string;
  readonly port: number;
  readonly pid: number;
  /** File that takes what the server prints. */
  readonly logFile: string;
  /** Stops the server and waits for its end; a second call does nothing. */
  stop(): Promise<void>;
  /** Lets the server outlive this process. */
  release(): Promise<void>;
}

export interface ServerOptions {
  /** Python program that has moto. */
  readonly python: string;
  /** Folder for the log file, created if missing. */
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
}

/** Longest time the server gets to answer for the first time, in milliseconds. */
const START_MS = 60_000;

/** Maximum time for the server to stop on its own, in milliseconds. */
const STOP_MS = 5_000;

/**
 * Starts the server and waits until it answers.
 * @throws Error with the end of its log where it does not.
 */
export async function startServer(options: ServerOptions): Promise<EmulatorServer> {
  const port = await freePort();
  mkdirSync(options.folder, { recursive: true });
  const logFile = join(options.folder, "emulator.log");
  const log = openSync(logFile, "w");
  const child = spawn(options.python, ["-m", "berth_emulator", String(port)], {
    cwd: options.folder,
    env: serverEnvironment(port),
    stdio: ["pipe", log, log],
    detached: true,
  });
  closeSync(log);
  const endpoint = `http://127.0.0.1:${port}`;
  try {
    await untilHealthy(child, endpoint, logFile, options.signal);
  } catch (error) {
    child.kill("SIGKILL");
    throw error;
  }
  return {
    endpoint,
    port,
    pid: child.pid ?? 0,
    logFile,
    stop: () => stopChild(child),
    release: () => release(child),
  };
}

/** The server stops when its standard input closes, however this process ends, unless it is detached. */
async function release(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve) => child.stdin?.end("keep\n", resolve));
  child.unref();
}

function serverEnvironment(port: number): NodeJS.ProcessEnv {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(AWS_|MOTO_|PYTHON)/.test(name)));
  return {
    ...own,
    PYTHONPATH: join(motoFolder(), "extension"),
    PYTHONDONTWRITEBYTECODE: "1",
    PYTHONUNBUFFERED: "1",
    MOTO_PORT: String(port),
    MOTO_IAM_LOAD_MANAGED_POLICIES: "true",
    AWS_ACCESS_KEY_ID: "test",
    AWS_SECRET_ACCESS_KEY: "test",
    AWS_EC2_METADATA_DISABLED: "true",
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("No free port"))));
    });
  });
}

async function untilHealthy(child: ChildProcess, endpoint: string, logFile: string, signal: AbortSignal | undefined): Promise<void> {
  let failure: Error | undefined;
  child.once("error", (error) => {
    failure = error;
  });
  const until = Date.now() + START_MS;
  while (!(await isHealthy(endpoint))) {
    signal?.throwIfAborted();
    if (failure || child.exitCode !== null || Date.now() > until) {
      const tail = readFileSync(logFile, "utf8").trim().split("\n").slice(-15).join("\n");
      throw new Error(`The emulator did not start: ${failure?.message ?? (tail || `no answer within ${START_MS / 1000} s`)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** True where an emulator answers at this address. */
export async function isHealthy(endpoint: string): Promise<boolean> {
  try {
    const answer = await fetch(`${endpoint}/moto-api/`, { signal: AbortSignal.timeout(5_000) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
  await gone;
  clearTimeout(timer);
}
