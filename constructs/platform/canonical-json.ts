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

/** The same order of keys, indented by two, for files that people read. */
export const sortedJson = (value: unknown): string => JSON.stringify(JSON.parse(canonicalJson(value)), null, 2);
