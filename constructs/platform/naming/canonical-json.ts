/** JSON with sorted keys, for comparing and hashing: equal values give equal text. */

type Json = { [key: string]: unknown };

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const result: Json = {};
  for (const key of Object.keys(value).sort()) result[key] = sorted((value as Json)[key]);
  return result;
}

/** On one line, for hashing. */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value)) ?? "null";

/** Whether two values are the same JSON, in any order of keys. An undefined field counts as absent. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, index) => sameJson(each, b[index]));
  const [left, right] = [a, b] as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>];
  for (const key in left) if (left[key] !== undefined && !(Object.hasOwn(right, key) && sameJson(left[key], right[key]))) return false;
  for (const key in right) if (right[key] !== undefined && !Object.hasOwn(left, key)) return false;
  return true;
}

/** Indented by two spaces, for files that people read, and in the format of cdktf. */
export const sortedJson = (value: unknown): string => JSON.stringify(sorted(value), null, 2);
