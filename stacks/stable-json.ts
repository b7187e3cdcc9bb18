/** JSON with sorted keys: equal values are equal bytes. */

const sorted = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const map = value as Record<string, unknown>;
  const keys = Object.keys(map).sort();
  const result: Record<string, unknown> = {};
  for (const key of keys) result[key] = sorted(map[key]);
  return result;
};

/** Indented by two, as cdktf writes its files. */
export const stableJson = (value: unknown): string => JSON.stringify(sorted(value), null, 2);
/** On one line, for hashing. */
export const compactJson = (value: unknown): string => JSON.stringify(sorted(value));
