/** Sections of a comment in several lengths, chosen so that the comment stays within the forge's limit. */
import type { RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";

export interface Level {
  /** Sections are shortened in this order, the lowest first. The full length is 0. */
  readonly order: number;
  /** What this length omits, for the note; null: nothing. */
  readonly left: string | null;
  readonly blocks: () => readonly RootContent[];
}

/** From the full to the shortest length. A section that can be omitted ends with an empty one. */
export type Section = readonly [Level, ...Level[]];

const extensions = [gfmToMarkdown({ tablePipeAlign: false })];

/** Blocks as Markdown, with an empty line after them. */
export function written(blocks: readonly RootContent[]): string {
  return blocks.length === 0
    ? ""
    : `${toMarkdown({ type: "root", children: [...blocks] }, { extensions, bullet: "-", rule: "-" }).trimEnd()}\n\n`;
}

export interface Fitted {
  readonly text: string;
  /** What was left out, as each length says it. */
  readonly left: readonly string[];
}

/** Shortens section after section, the least important first, until the comment is short enough. */
export function fitted(sections: readonly Section[], limit: number): Fitted {
  const chosen = sections.map(() => 0);
  const texts = sections.map(([first]) => written(first.blocks()));
  const steps = sections
    .flatMap((levels, section) => levels.slice(1).map(({ order }, index) => ({ order, section, level: index + 1 })))
    .sort((a, b) => a.order - b.order);
  for (const { section, level } of steps) {
    if (texts.reduce((sum, text) => sum + text.length, 0) <= limit) break;
    const shorter = written(sections[section]?.[level]?.blocks() ?? []);
    if (shorter.length >= (texts[section] ?? "").length) continue;
    texts[section] = shorter;
    chosen[section] = level;
  }
  const left = sections.flatMap((levels, index) => levels[chosen[index] ?? 0]?.left ?? []);
  return { text: texts.join(""), left };
}
