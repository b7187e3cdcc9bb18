/** Whether a comment is only what Berth wrote: no value of the change becomes a link, a picture, HTML or a mention. */
import MarkdownIt from "markdown-it";
import { expect } from "vitest";

const forge = new MarkdownIt({ html: true, linkify: true });
type Token = ReturnType<typeof forge.parse>[number];
const flat = (tokens: readonly Token[]): Token[] => tokens.flatMap((token) => [token, ...flat(token.children ?? [])]);
export const tokensOf = (markdown: string): Token[] => flat(forge.parse(markdown, {}));

const ours = /^(?:<!-- berth-review:v1 -->|<details><summary>[\w :,]+<\/summary>|<\/details>)$/;
const titles =
  /^(?:⛔ Blocked|⚠️ Needs review|✅ Safe|No change|Destroyed and replaced|Access|Exposure|Caused by|Picture|Rules and protection|Renamed|Policy|Waivers and overrides|Cost, capacity and support|What plans say|Order)$/;
const drawn =
  /^(?:flowchart LR|end|subgraph \w+\["[^"<>`@{}[\]|\\]*"\]|n\d+\["[^"<>`@{}[\]|\\]*"\]:::[a-z]+|n\d+ --> n\d+|classDef [a-z]+ [\w:#, -]+)$/;
/** What a forge makes of text, beyond Markdown: mentions, issues, commits, pictures by name, formulas, footnotes and tasks. */
const forged = /@\w|#\d|\bGH-\d|\b[A-Z]+-\d|\b(?=\w*\d)[0-9a-f]{7,40}\b|:[a-z]+:|\$|\[\^|\[[ x]\]|https?:|www\./;

/** @throws if a value has become more than text */
export function expectInert(markdown: string): void {
  const tokens = tokensOf(markdown);
  expect(tokens.filter(({ type }) => /^(?:link|image|hr|blockquote|s_|em_|code_block)/.test(type))).toEqual([]);
  for (const { content } of tokens.filter(({ type }) => type.startsWith("html_"))) expect(content.trim()).toMatch(ours);
  tokens.forEach(({ type }, index) => {
    if (type === "heading_open") expect(tokens[index + 1]?.content).toMatch(titles);
  });
  for (const { content } of tokens.filter(({ type }) => type === "text")) expect(content).not.toMatch(forged);
  for (const { info, content } of tokens.filter(({ type }) => type === "fence"))
    if (info === "mermaid") for (const line of content.trimEnd().split("\n")) expect(line).toMatch(drawn);
    else expect(info).toBe("");
  expect(markdown).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
}
