/** The keys that distinguish similar entries: without them, the same change looks the same everywhere. */

interface Made {
  readonly stack: string;
  readonly specPath: string | null;
}

/** Keys of the unit and of what is below it (`apps`, `general` of `clusters.apps.pools.general`), and the stack's own name. */
export function ownKeys({ stack, specPath }: Made): string[] {
  const keys = (specPath ?? "").split(".").filter((_, index) => index % 2 === 1);
  return [stack, ...keys].filter((key) => key !== "").sort((a, b) => b.length - a.length);
}

/** The text with `*` in place of each key that occurs as a word. */
export function withoutKeys(text: string, keys: readonly string[]): string {
  return keys.reduce((at, key) => at.replaceAll(wordOf(key), "*"), text);
}

const words = new Map<string, RegExp>();

function wordOf(key: string): RegExp {
  const known = words.get(key);
  if (known !== undefined) return known;
  const made = new RegExp(`(?<![A-Za-z0-9])${key.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![A-Za-z0-9])`, "g");
  words.set(key, made);
  return made;
}
