/** Patterns in which `*` stands for any run of characters. */

/** Whether a pattern covers all of a text. Made once, asked often. */
export function patternOf(pattern: string): (text: string) => boolean {
  if (!pattern.includes("*")) return (text) => text === pattern;
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  const regExp = new RegExp(`^${parts.join(".*")}$`, "s");
  return (text) => regExp.test(text);
}
