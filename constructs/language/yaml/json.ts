/** Plain values: what YAML, JSON or a TypeScript object holds before any schema has seen it. */
import type { Path } from "../problems/problem";

export type PlainMap = Readonly<Record<string, unknown>>;

export const isMap = (value: unknown): value is PlainMap => typeof value === "object" && value !== null && !Array.isArray(value);

export const has = (map: PlainMap, key: string): boolean => Object.hasOwn(map, key);

/** The value at a path, or undefined where the path ends before. */
export function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (Array.isArray(found)) found = found[Number(step)];
    else if (isMap(found) && has(found, String(step))) found = found[step];
    else return undefined;
  }
  return found;
}

/** What a value is, as messages name it. */
export function kindOf(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  if (typeof value === "string") return "text";
  if (typeof value === "boolean") return "a boolean";
  if (typeof value === "number" || typeof value === "bigint") return "a number";
  return `a ${typeof value}`;
}
