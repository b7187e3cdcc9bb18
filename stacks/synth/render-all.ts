/** Builds units in this process, or shares them out among several. Each stack goes to the stage as soon as it is text. */
import { fork } from "node:child_process";
import { join } from "node:path";
import type { Folders } from "../../constructs/assembly/folders";
import type { Problem } from "../../constructs/language/problems/problem";
import type { UnitInput } from "../../constructs/platform/types/unit";
import { stackFile } from "../output/manifest";
import { OutputError } from "../output/output-error";
import type { Stage } from "../output/stage";
import type { RenderedUnit } from "./render-unit";

export interface SynthesizeOptions {
  /** Processes that build. @default 1 */
  readonly jobs?: number;
  /** Whether unchanged stacks are left as they are. @default true */
  readonly cache?: boolean;
  /** Compare stacks with what was written byte by byte. @default size and time */
  readonly verify?: boolean;
  /** Called once all is built, before the first file takes its place; what it throws leaves the old output as it is. */
  readonly onReady?: () => void;
  /** Called after each stack that was built. */
  readonly onBuilt?: (stack: string, done: number, of: number) => void;
}

export interface Rendered {
  readonly rendered: readonly RenderedUnit[];
  readonly problems: readonly Problem[];
  /** Paths of overrides that matched a resource of a stack that could not be built; all of them, where it was not built at all. */
  readonly matched: readonly string[];
}

/** What a helping process is told, and what it answers for each unit. */
export interface Task {
  readonly folders: Folders;
  readonly files: string;
  readonly inputs: readonly UnitInput[];
}
export type Answer =
  | { readonly unit: RenderedUnit }
  | { readonly problems: readonly Problem[]; readonly matched: readonly string[] }
  | { readonly output: Pick<OutputError, "code" | "path" | "reason" | "fix"> }
  | { readonly failed: string };

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
  const [own = [], ...others] = shares(inputs, Math.min(options.jobs ?? 1, inputs.length));
  const helping = others.map((share) => askProcess({ ...task, inputs: share }, take));
  try {
    // cdktf is loaded here, and only here
    const { renderTask } = require("./render-task") as typeof import("./render-task");
    for (const answer of renderTask({ ...task, inputs: own })) take(answer);
  } finally {
    await Promise.allSettled(helping);
  }
  await Promise.all(helping);
  return { rendered: rendered.sort((a, b) => (a.stack < b.stack ? -1 : 1)), problems, matched };
}

/** Every n-th to each, so that kinds of units are spread evenly. */
function shares<T>(all: readonly T[], count: number): T[][] {
  const parts: T[][] = Array.from({ length: Math.max(1, count) }, () => []);
  for (const [index, one] of all.entries()) parts[index % parts.length]?.push(one);
  return parts;
}

function askProcess(task: Task, take: (answer: Answer) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, "render-process.js"), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    let failure: unknown;
    child.on("message", (answer) => {
      try {
        take(answer as Answer);
      } catch (error) {
        failure = error;
      }
    });
    child.once("error", reject);
    child.once("exit", (code) =>
      code === 0 && failure === undefined ? resolve() : reject(failure ?? new Error(`a process that builds stacks ended with ${code}`)),
    );
    child.send(task);
  });
}
