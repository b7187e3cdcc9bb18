/** Runs a program to its end, or line by line, and lets an abort signal end it. */
import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";

export interface RunOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
  /** Called with each line of standard output; without it lines are only collected. */
  readonly onLine?: (line: string) => void;
}

export interface RunResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Maximum time for a program to stop after it was asked to, in milliseconds. */
const GRACE_MS = 20_000;

/**
 * Runs `file` with `args`.
 * The program gets a process group of its own, so that Ctrl-C in a terminal reaches it only through
 * `signal`: it is asked to end (SIGINT) once, and is killed when it stays.
 * @throws the spawn error (`ENOENT` where the program does not exist), or the signal's reason once the program has ended.
 */
export async function run(file: string, args: readonly string[], options: RunOptions): Promise<RunResult> {
  options.signal?.throwIfAborted();
  const child = spawn(file, args, { cwd: options.cwd, env: options.env, stdio: ["ignore", "pipe", "pipe"], detached: true });
  const release = endOnAbort(child, options.signal);
  try {
    const result = await collect(child, options.onLine);
    options.signal?.throwIfAborted();
    return result;
  } finally {
    release();
  }
}

function endOnAbort(child: ChildProcess, signal: AbortSignal | undefined): () => void {
  let timer: NodeJS.Timeout | undefined;
  const end = () => {
    child.kill("SIGINT");
    timer = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
    timer.unref();
  };
  signal?.addEventListener("abort", end, { once: true });
  return () => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", end);
  };
}

function collect(child: ChildProcess, onLine: ((line: string) => void) | undefined): Promise<RunResult> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error("The program was started without pipes");
  const out: string[] = [];
  const err: string[] = [];
  createInterface({ input: stdout }).on("line", (line) => {
    out.push(line);
    onLine?.(line);
  });
  stderr.setEncoding("utf8").on("data", (chunk: string) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ exitCode: code ?? 1, stdout: out.join("\n"), stderr: err.join("") }));
  });
}
