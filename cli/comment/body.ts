/** The text of a comment: marked, within the forge's limit, and without what must not be in it. */
import { HIDDEN, withoutSecrets } from "../../review/compare/sensitive";

/** Hidden first line by which the comment is found again. */
export const markerOf = (name: string): string => `<!-- berth-review:${name} -->`;

const NOTE = "\n\n*The rest is left out: it is longer than a comment may be. The page and the JSON hold all of it.*";
/** For what closes what was open where the text is cut. */
const SPARE = 200;

/**
 * @param text Markdown, with or without a marker of `berth review`
 * @param name tells several comments of one change apart
 * @param secrets that the comment is sent with
 */
export function commentBody(text: string, name: string, most: number, secrets: readonly string[]): string {
  const bare = text.replace(/^<!-- berth-review:[^\n]*-->\s*/, "").trim();
  const clean = secrets.filter((secret) => secret !== "").reduce((all, secret) => all.replaceAll(secret, HIDDEN), withoutSecrets(bare));
  const whole = `${markerOf(name)}\n\n${clean}\n`;
  return whole.length <= most ? whole : `${cut(whole, most - NOTE.length - SPARE)}${NOTE}\n`;
}

/** Ends with a line, and closes what that leaves open: a fence, and parts that fold. */
function cut(text: string, most: number): string {
  const end = text.lastIndexOf("\n", most);
  const kept = text.slice(0, end > 0 ? end : most).replace(/[\uD800-\uDBFF]$/, "");
  let fence: string | null = null;
  let folded = 0;
  for (const line of kept.split("\n")) {
    const [, mark] = /^\s*(`{3,}|~{3,})/.exec(line) ?? [];
    if (mark !== undefined) fence = fence === null ? mark : line.trim().startsWith(fence) ? null : fence;
    else if (fence === null) folded += (line.match(/<details[\s>]/g) ?? []).length - (line.match(/<\/details>/g) ?? []).length;
  }
  return `${kept}${fence === null ? "" : `\n${fence}`}${"\n\n</details>".repeat(Math.max(0, Math.min(folded, 10)))}`;
}
