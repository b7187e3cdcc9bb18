/** A copy of a stack as checkov reads it best, and the way back from its lines to addresses. */
import { isObject, type Json, type JsonObject } from "../conformance/json";

/**
 * Two-space JSON without cdktf's `//` and without nulls: a security group's inline rule that carries nulls passes checkov whatever it
 * opens. And without `import` blocks, which checkov cannot read in JSON and no rule judges.
 */
export function scratchOf({ import: _existing, ...judged }: JsonObject): string {
  return JSON.stringify(withoutNulls(judged), null, 2);
}

function withoutNulls(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((each) => withoutNulls(each) ?? null);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key, each]) => key !== "//" && each !== null && each !== undefined);
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutNulls(each)]));
}

/**
 * The resource or data source at a line of a scratch copy. checkov names most of them by name alone.
 *
 * @param line counted from 1
 */
export function addressAt(scratch: string, line: number): string | undefined {
  const open: (string | undefined)[] = [];
  for (const text of scratch.split("\n").slice(0, line)) {
    const [, indent, key] = /^((?: {2}){1,3})"((?:[^"\\]|\\.)*)": \{/.exec(text) ?? [];
    if (indent === undefined) continue;
    open.length = indent.length / 2 - 1;
    open.push(key);
  }
  const [section, type, name] = open;
  if (name === undefined || (section !== "resource" && section !== "data")) return undefined;
  return `${section === "data" ? "data." : ""}${type}.${name}`;
}
