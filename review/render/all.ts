/** How a review can be printed: one file and one line a format. */
import type { Review } from "../model/review";
import { renderJson } from "./json";
import { renderMarkdown } from "./markdown";
import { renderSarif } from "./sarif";
import { renderText } from "./text";

export const renderers = {
  text: renderText,
  md: (review: Review): string => renderMarkdown(review),
  json: renderJson,
  sarif: renderSarif,
} as const satisfies Record<string, (review: Review) => string>;
