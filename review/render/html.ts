/** The review as one self-contained HTML page, also offline and from disk. Built from elements, so that values are only text. */
import { toHtml } from "hast-util-to-html";
import { printable } from "../../constructs/language/problems/printable";
import { graphOf } from "../model/graph";
import type { Review } from "../model/review";
import { changesSection } from "./html/changes";
import { page } from "./html/document";
import { filters } from "./html/filters";
import { findingsSection } from "./html/findings";
import { pictureSection } from "./html/picture";
import { specSection } from "./html/spec";
import { summary } from "./html/summary";

export function renderHtml(review: Review): string {
  const graph = graphOf(review.model.changes, review.trees);
  const sections = [findingsSection(review), ...specSection(review), ...pictureSection(review, graph), changesSection(review, graph)];
  // Attributes for the filters contain names as they are written.
  return printable(toHtml(page(review, summary(review), filters(review), sections)));
}
