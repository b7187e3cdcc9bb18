/** JSON with sorted keys, by which values are compared and hashed: equal values are equal text. */

export function canonicalJson(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const map = value as Readonly<Record<string, unknown>>;
  const entries = Object.keys(map)
    .filter((key) => map[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(map[key])}`);
  return `{${entries.join(",")}}`;
}

/** Whether two values are the same JSON, whatever the order of their keys; a field that is undefined counts as absent. */
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

/** The same order of keys, indented by two, for files that people read. */
export const sortedJson = (value: unknown): string => JSON.stringify(JSON.parse(canonicalJson(value)), null, 2);
