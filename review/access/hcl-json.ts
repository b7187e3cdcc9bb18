/** `${jsonencode({…})}` → its argument as a value. It reads literals and references; anything else gives undefined. */
import type { Json } from "../model/json";

const token = /\s*(?:("(?:[^"\\]|\\.)*")|([{}[\](),=:])|(-?\d+(?:\.\d+)?)|([A-Za-z_][\w.*-]*(?:\[(?:\d+|"[^"]*"|\*)\][\w.*-]*)*))/y;

class Unreadable extends Error {}

/** @param text the whole attribute */
export function encoded(text: string): Json | undefined {
  const [, inside] = /^\s*\$\{\s*jsonencode\(([\s\S]*)\)\s*\}\s*$/.exec(text) ?? [];
  if (inside === undefined) return undefined;
  try {
    return new Words(inside).whole();
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

class Words {
  private readonly words: string[] = [];
  private at = 0;

  constructor(text: string) {
    token.lastIndex = 0;
    const length = text.trimEnd().length;
    while (token.lastIndex < length) {
      const found = token.exec(text);
      if (found === null) throw new Unreadable();
      this.words.push(found[0].trim());
    }
  }

  whole(): Json {
    const value = this.value();
    if (this.at < this.words.length) throw new Unreadable();
    return value;
  }

  private value(): Json {
    const word = this.next();
    if (word === "{") return this.map();
    if (word === "[") return this.list();
    if (word.startsWith('"')) return textOf(word);
    if (/^-?\d/.test(word)) return Number(word);
    if (word === "true" || word === "false") return word === "true";
    if (word === "null") return null;
    // A function call is followed by its arguments; only Terraform knows its result.
    if (!/^[A-Za-z_]/.test(word) || this.words[this.at] === "(") throw new Unreadable();
    return `\${${word}}`;
  }

  private map(): Json {
    const entries: [string, Json][] = [];
    while (!this.take("}")) {
      const key = this.next();
      if (!this.take("=") && !this.take(":")) throw new Unreadable();
      entries.push([key.startsWith('"') ? textOf(key) : key, this.value()]);
      this.take(",");
    }
    return Object.fromEntries(entries);
  }

  private list(): Json {
    const items: Json[] = [];
    while (!this.take("]")) {
      items.push(this.value());
      this.take(",");
    }
    return items;
  }

  private take(word: string): boolean {
    if (this.words[this.at] !== word) return false;
    this.at++;
    return true;
  }

  private next(): string {
    const word = this.words[this.at++];
    if (word === undefined) throw new Unreadable();
    return word;
  }
}

function textOf(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    throw new Unreadable();
  }
}
