import { fork } from "node:child_process";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Folders } from "../../constructs/assembly/folders";
import type { Problem } from "../../constructs/language/problems/problem";
import type { UnitInput } from "../../constructs/platform/types/unit";
import { onInterrupt } from "../output/interrupt";
import { stackFile } from "../output/manifest";
import { OutputError } from "../output/output-error";
import type { Stage } from "../output/stage";
import type { Answer, Task } from "./render-task";
import type { RenderedUnit } from "./render-unit";

export interface SynthesizeOptions {
  /** Processes that build. @default 1 */
  readonly jobs?: number;
  /** Skip stacks that have not changed. @default true */
  readonly cache?: boolean;
  /** Compare written stacks byte by byte. @default false: size and modification time */
  readonly verify?: boolean;
  /** Called when all stacks are built, before the first file is replaced; if it throws, the old output stays unchanged. */
  readonly onReady?: () => void;
  /** Called after each stack that was built. */
  readonly onBuilt?: (stack: string, built: number, total: number) => void;
}

export interface Rendered {
  readonly rendered: readonly RenderedUnit[];
  readonly problems: readonly Problem[];
  /** Paths of overrides that matched a resource of a stack that could not be built; all of them, if the stack was not built at all. */
  readonly matched: readonly string[];
}

/** Builds units in this process, or in several processes. Each stack is written to the stage as soon as it is rendered. */
export async function renderAll(
  inputs: readonly UnitInput[],
  folders: Folders,
  stage: Stage,
  options: SynthesizeOptions,
): Promise<Rendered> {
  if (inputs.length === 0) return { rendered: [], problems: [], matched: [] };
  const rendered: RenderedUnit[] = [];
  const problems: Problem[] = [];
  const matched: string[] = [];
  const take = (answer: Answer): void => {
    if ("failed" in answer) throw new Error(answer.failed);
    if ("output" in answer) throw new OutputError(answer.output.code, answer.output.path, answer.output.reason, answer.output.fix);
    if ("problems" in answer) {
      problems.push(...answer.problems);
      matched.push(...answer.matched);
    } else {
      rendered.push(answer.unit);
      stage.adopt(stackFile(answer.unit.stack));
      options.onBuilt?.(answer.unit.stack, rendered.length, inputs.length);
    }
  };
  const task = { folders, files: stage.files };
  const [ownShare = [], ...otherShares] = shares(inputs, Math.min(options.jobs ?? 1, inputs.length));
  const workers = otherShares.map((share) => runProcess({ ...task, inputs: share }, take));
  try {
    // CDKTF is loaded only here
    const { renderTask } = require("./render-task") as typeof import("./render-task");
    for (const answer of renderTask({ ...task, inputs: ownShare })) {
      take(answer);
      // Signals are handled only between two turns of the event loop.
      await nextTurn();
    }
  } finally {
    await Promise.allSettled(workers);
  }
  await Promise.all(workers);
  return { rendered: rendered.sort((a, b) => (a.stack < b.stack ? -1 : 1)), problems, matched };
}

/** Gives every n-th unit to each process, so that kinds of units are distributed evenly. */
function shares<T>(all: readonly T[], count: number): T[][] {
  const parts: T[][] = Array.from({ length: Math.max(1, count) }, () => []);
  for (const [index, one] of all.entries()) parts[index % parts.length]?.push(one);
  return parts;
}

/** Builds a share in a worker process. Rejects if the process fails, or if `take` throws. */
function runProcess(task: Task, take: (answer: Answer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, "render-process.js"), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    const forget = onInterrupt(() => child.kill("SIGKILL"));
    let failure: unknown;
    child.on("message", (answer) => {
      try {
        take(answer as Answer);
      } catch (error) {
        failure = error;
      }
    });
    child.once("error", reject);
    child.once("exit", (code) => {
      forget();
      if (code === 0 && failure === undefined) resolve();
      else reject(failure ?? new Error(`A process that builds stacks ended with exit code ${code}`));
    });
    child.send(task);
  });
}
