/** The text of a comment: with a marker, within the forge's limit of length, and without secrets. */
import { HIDDEN } from "../../review/compare/hidden";
import { withoutSecrets } from "../../review/compare/secret-text";

/** Hidden first line by which the comment is found again. */
export const markerOf = (name: string): string => `<!-- berth-review:${name} -->`;

const NOTE = "\n\n*The rest is left out, because a comment has a maximum length. The HTML page and the JSON contain the whole review.*";
/** Characters for closing a code fence and folded parts where the text is cut. */
const SPARE = 200;

/**
 * @param text Markdown, with or without a marker of `berth review`
 * @param name distinguishes several comments on one change
 * @param most characters that the forge accepts
 * @param secrets the credentials of the request, which the text must not contain
 */
export function commentBody(text: string, name: string, most: number, secrets: readonly string[]): string {
  const bare = text.replace(/^<!-- berth-review:[^\n]*-->\s*/, "").trim();
  const clean = secrets.filter((secret) => secret !== "").reduce((all, secret) => all.replaceAll(secret, HIDDEN), withoutSecrets(bare));
  const whole = `${markerOf(name)}\n\n${clean}\n`;
  return whole.length <= most ? whole : `${cut(whole, most - NOTE.length - SPARE)}${NOTE}\n`;
}

/** Cuts at the end of a line, and closes an open code fence and open folded parts. */
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
