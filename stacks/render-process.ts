/** A process that builds a share of the units for another, which tells it what by message. */
import type { Answer, Task } from "./render-all";
import { renderTask } from "./render-task";

process.once("message", (task: Task) => {
  const answer = (one: Answer): void => {
    process.send?.(one);
  };
  try {
    for (const one of renderTask(task)) answer(one);
  } catch (error) {
    answer({ failed: error instanceof Error ? error.message : String(error) });
  }
  process.disconnect();
});
