/** The review as a comment of a pull request, in GitHub's Markdown: within its size limit, and with values as plain text only. */
import type { Review } from "../model/review";
import { headings } from "./headings";
import { access } from "./md/access";
import { paragraph } from "./md/blocks";
import { causes } from "./md/causes";
import { changes } from "./md/changes";
import { exposure } from "./md/exposure";
import { findingsOf } from "./md/findings";
import { head } from "./md/head";
import { code, counted, text } from "./md/inline";
import { losses } from "./md/losses";
import { picture } from "./md/picture";
import { fitted, type Section, written } from "./md/section";
import type { Renderer } from "./renderer";

/** Hidden first line, by which the one comment is found again and kept up to date. */
export const MARKER = "<!-- berth-review:v1 -->";

/** The limit of a comment is 65,536; the rest is for text that a workflow adds. */
const MOST = 65_000;
/** For the line that says what was left out. */
const SPARE = 1_500;

export const renderMarkdown: Renderer = (review) => markdownWithin(review, MOST);

/** @param limit characters of the whole */
export function markdownWithin(review: Review, limit: number): string {
  const sections: Section[] = [
    head(review),
    losses(review),
    access(review),
    exposure(review),
    ...headings.map((heading) => findingsOf(review, heading)),
    causes(review),
    picture(review),
    changes(review),
  ];
  const end = written([paragraph(...selfCheck(review))]);
  const { text: body, left } = fitted(sections, limit - MARKER.length - end.length - SPARE);
  const cut =
    left.length === 0
      ? ""
      : written([
          paragraph(
            text(`Left out to stay within the size limit of a comment: ${left.join("; ")}. The page and the JSON contain everything.`),
          ),
        ]);
  return `${MARKER}\n\n${body}${cut}${end}`.trimEnd();
}

const TYPES = 10;

function selfCheck({ model: { coverage }, today, catalogDate }: Review) {
  const { changed, judged, unknownTypes } = coverage;
  const unknown = changed - judged;
  const named = unknownTypes.slice(0, TYPES).flatMap(({ type }, index) => [...(index === 0 ? [] : [text(", ")]), code(type)]);
  return [
    text(`Checked ${judged} of ${counted(changed, "changed resource")}`),
    ...(unknown === 0
      ? []
      : [text(`; ${unknown} of unknown types (`), ...named, ...(unknownTypes.length > TYPES ? [text(", …")] : []), text(")")]),
    text(`. Day ${today}, catalogue of ${catalogDate}.`),
  ];
}
