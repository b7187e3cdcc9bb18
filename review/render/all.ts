/** Output formats: one file and one line per format. */
import type { Format } from "./formats";
import { renderHtml } from "./html";
import { renderJson } from "./json";
import { renderMarkdown } from "./markdown";
import type { Renderer } from "./renderer";
import { renderSarif } from "./sarif";
import { renderText } from "./text";

export const renderers = {
  text: renderText,
  md: renderMarkdown,
  html: renderHtml,
  json: renderJson,
  sarif: renderSarif,
} as const satisfies Record<Format, Renderer>;
