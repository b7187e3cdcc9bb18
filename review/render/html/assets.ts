/** Style and script of the page: inlined files that the Content-Security-Policy allows by hash. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../../constructs/catalog/package-root";

export interface Asset {
  readonly text: string;
  /** As a Content-Security-Policy names it. */
  readonly hash: string;
}

/** In this order: later rules win. */
const files = {
  style: ["base.css", "head.css", "findings.css", "tables.css", "picture.css", "media.css"],
  script: ["page.js"],
} as const;

const loaded = new Map<string, Asset>();

export function asset(name: keyof typeof files): Asset {
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const text = files[name].map((file) => readFileSync(join(pageFolder(), file), "utf8")).join("\n");
  const made = { text, hash: `'sha256-${createHash("sha256").update(text).digest("base64")}'` };
  loaded.set(name, made);
  return made;
}

const pageFolder = (): string => join(packageRoot(), "review/page");
