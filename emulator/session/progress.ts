/** Turns the messages of `terraform apply -json` into events. */
import { type JsonObject, objectAt } from "../json";
import type { EmulatorEvent, Phase, ResourceAction } from "./events";

const STATES = { apply_start: "started", apply_progress: "waiting", apply_complete: "done", apply_errored: "failed" } as const;

const ACTIONS: ReadonlySet<string> = new Set<ResourceAction>(["create", "update", "delete", "replace", "read"]);

/** The event of one message, or undefined where it is of no interest. */
export function progressEvent(message: JsonObject, stack: string, phase: Phase): EmulatorEvent | undefined {
  const state = Object.entries(STATES).find(([type]) => type === message.type)?.[1];
  if (state) {
    const hook = objectAt(message, "hook");
    const action = String(hook.action);
    if (!isAction(action)) return undefined;
    return {
      type: "resource",
      stack,
      phase,
      address: String(objectAt(hook, "resource").addr),
      action,
      state,
      seconds: Number(hook.elapsed_seconds ?? 0),
    };
  }
  if (message.type === "change_summary") {
    const changes = objectAt(message, "changes");
    if (changes.operation !== "plan") return undefined;
    return {
      type: "planned",
      stack,
      phase,
      add: Number(changes.add ?? 0),
      change: Number(changes.change ?? 0),
      remove: Number(changes.remove ?? 0),
    };
  }
  return undefined;
}

function isAction(text: string): text is ResourceAction {
  return ACTIONS.has(text);
}
