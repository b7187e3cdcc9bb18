/** Style and script of the page: files that are shipped as they are, put into the page whole and let in by their hashes. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

export interface Asset {
  readonly text: string;
  /** As a Content-Security-Policy names it. */
  readonly hash: string;
}

const loaded = new Map<string, Asset>();

export function asset(name: "page.css" | "page.js"): Asset {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(join(pageFolder(), name), "utf8");
  const made = { text, hash: `'sha256-${createHash("sha256").update(text).digest("base64")}'` };
  loaded.set(name, made);
  return made;
}

/** From the compiled file or from the source. */
function pageFolder(): string {
  const above = dirname(dirname(dirname(__dirname)));
  return join(above.endsWith("dist") ? dirname(above) : above, "review/page");
}
