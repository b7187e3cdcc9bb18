/** Patterns in which `*` matches any number of characters. */

/** Returns a predicate: whether the pattern matches a whole text. */
export function patternOf(pattern: string): (text: string) => boolean {
  if (!pattern.includes("*")) return (text) => text === pattern;
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  const regExp = new RegExp(`^${parts.join(".*")}$`, "s");
  return (text) => regExp.test(text);
}
