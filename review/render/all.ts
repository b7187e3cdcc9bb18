/** How a review can be printed: one file and one line a format. */
import type { Review } from "../model/review";
import { renderJson } from "./json";
import { renderText } from "./text";

export const renderers = {
  text: renderText,
  json: renderJson,
} as const satisfies Record<string, (review: Review) => string>;
