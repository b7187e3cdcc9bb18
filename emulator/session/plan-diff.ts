/** Summarizes the changes of a plan in JSON. */
import { isObject, type JsonObject, type JsonValue, objectAt } from "../json";
import { bodiesOf } from "../terraform/provider-fit";

export interface ResourceChange {
  /** Resource address, or `output.NAME`. */
  readonly address: string;
  readonly actions: readonly string[];
  /** One line for each changed attribute: `path: before → after`. */
  readonly lines: readonly string[];
}

const UNKNOWN = "(known after apply)";
const HIDDEN = "(sensitive)";
const LONGEST = 160;

/** Every resource and output that the plan would change; empty where it would change nothing. */
export function planChanges(plan: JsonObject): ResourceChange[] {
  const resources = bodiesOf(plan.resource_changes).map((one) => changeOf(String(one.address), objectAt(one, "change")));
  const outputs = Object.entries(objectAt(plan, "output_changes")).map(([name, change]) =>
    changeOf(`output.${name}`, isObject(change) ? change : {}),
  );
  return [...resources, ...outputs].filter((change) => !change.actions.every((action) => action === "no-op" || action === "read"));
}

function changeOf(address: string, change: JsonObject): ResourceChange {
  const actions = Array.isArray(change.actions) ? change.actions.map(String) : [];
  const forced = Array.isArray(change.replace_paths) ? change.replace_paths.map((path) => (Array.isArray(path) ? path.join(".") : "")) : [];
  const lines = actions.includes("update") || actions.length > 1 || address.startsWith("output.") ? differences(change) : [];
  return { address, actions, lines: [...lines, ...forced.map((path) => `${path} forces replacement`)] };
}

function differences(change: JsonObject): string[] {
  const lines: string[] = [];
  const walk = (before: JsonValue, after: JsonValue, unknown: JsonValue, hidden: JsonValue, path: string) => {
    if (unknown === true) {
      lines.push(`${path}: ${show(before)} → ${UNKNOWN}`);
    } else if (isContainer(before) && isContainer(after)) {
      for (const key of new Set([...Object.keys(before), ...Object.keys(after), ...keysOf(unknown)])) {
        walk(at(before, key), at(after, key), at(unknown, key), hidden === true ? true : at(hidden, key), path ? `${path}.${key}` : key);
      }
    } else if (JSON.stringify(before ?? null) !== JSON.stringify(after ?? null)) {
      lines.push(hidden === true ? `${path}: ${HIDDEN}` : `${path}: ${show(before)} → ${show(after)}`);
    }
  };
  walk(change.before, change.after, change.after_unknown, change.after_sensitive, "");
  return lines;
}

function isContainer(value: JsonValue): value is JsonObject | readonly JsonValue[] {
  return typeof value === "object" && value !== null;
}

function keysOf(value: JsonValue): string[] {
  return isContainer(value) ? Object.keys(value) : [];
}

function at(value: JsonValue, key: string): JsonValue {
  if (Array.isArray(value)) return value[Number(key)] as JsonValue;
  return isObject(value) ? value[key] : undefined;
}

function show(value: JsonValue): string {
  const text = JSON.stringify(value ?? null);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A change as text of a few lines, for error messages. */
export function changeText(change: ResourceChange): string {
  return [`${change.address} (${change.actions.join(", ")})`, ...change.lines.map((line) => `    ${line}`)].join("\n");
}
