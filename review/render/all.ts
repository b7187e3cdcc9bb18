/** How a review can be printed: one file and one line a format. */
import type { Review } from "../model/review";
import { renderHtml } from "./html";
import { renderJson } from "./json";
import { renderSarif } from "./sarif";
import { renderText } from "./text";

export const renderers = {
  text: renderText,
  html: renderHtml,
  json: renderJson,
  sarif: renderSarif,
} as const satisfies Record<string, (review: Review) => string>;
