/** A worker process: builds the share of the units that it receives as a message. */
import { OutputError } from "../output/output-error";
import { type Answer, renderTask, type Task } from "./render-task";

process.once("message", (task: Task) => {
  const answer = (one: Answer): void => {
    process.send?.(one);
  };
  try {
    for (const one of renderTask(task)) answer(one);
  } catch (error) {
    if (error instanceof OutputError) answer({ output: { code: error.code, path: error.path, reason: error.reason, fix: error.fix } });
    else answer({ failed: error instanceof Error ? error.message : String(error) });
  }
  process.disconnect();
});
