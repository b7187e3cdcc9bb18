/** Plain values of YAML, JSON or a TypeScript object, before a schema has validated them. */
import type { Path } from "../problems/problem";

export type PlainMap = Readonly<Record<string, unknown>>;

export const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const has = (map: PlainMap, key: string): boolean => Object.hasOwn(map, key);

/** The value at a path, or undefined if there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (Array.isArray(found)) found = found[Number(step)];
    else if (isMap(found) && has(found, String(step))) found = found[step];
    else return undefined;
  }
  return found;
}

/** The kind of a value, with an article, for messages. */
export function kindOf(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  if (typeof value === "string") return "text";
  if (typeof value === "boolean") return "a boolean";
  if (typeof value === "number" || typeof value === "bigint") return "a number";
  return `a ${typeof value}`;
}
