/** Blocks of Markdown: headings, paragraphs, lists, tables and collapsed sections. */
import type { BlockContent, List, Paragraph, PhrasingContent, RootContent, Table } from "mdast";
import { text } from "./inline";

export type Cell = readonly PhrasingContent[];

export const heading = (value: string, depth: 2 | 3 = 3): RootContent => ({ type: "heading", depth, children: [text(value)] });

export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: "paragraph", children });

/** Items of one line, or of several blocks. */
export const list = (items: readonly (readonly BlockContent[])[]): List => ({
  type: "list",
  spread: false,
  children: items.map((children) => ({ type: "listItem", spread: false, children: [...children] })),
});

export const table = (head: readonly string[], rows: readonly (readonly Cell[])[]): Table => ({
  type: "table",
  children: [head.map((name): Cell => [text(name)]), ...rows].map((cells) => ({
    type: "tableRow",
    children: cells.map((children) => ({ type: "tableCell", children: [...children] })),
  })),
});

/** @param summary only texts of this project, because it is inserted as HTML */
export const details = (summary: string, children: readonly RootContent[]): RootContent[] =>
  children.length === 0
    ? []
    : [{ type: "html", value: `<details><summary>${summary}</summary>` }, ...children, { type: "html", value: "</details>" }];
