/** All other findings, in one section per heading. */
import type { BlockContent, RootContent } from "mdast";
import type { Topic, Weight } from "../../model/finding";
import { type FoldedFinding, foldedFindings } from "../../model/fold-findings";
import type { Review } from "../../model/review";
import type { Heading } from "../headings";
import { inert } from "../inert";
import { heading, list, paragraph } from "./blocks";
import { bold, prose, text } from "./inline";
import type { Section } from "./section";
import { whereOf } from "./where";

const MANY = 40;
const FEW = 5;

export function findingsOf({ findings, catalogDate }: Review, { title, topics, order }: Heading): Section {
  const folded = foldedFindings(findings.filter(({ topic }) => topics.includes(topic)));
  if (folded.length === 0) return [{ order: 0, left: null, blocks: () => [] }];
  const upTo = (limit: number, withDetails: boolean) => (): RootContent[] => [
    heading(title),
    list(folded.slice(0, limit).map((finding) => itemOf(finding, withDetails))),
    ...(folded.length > limit ? [paragraph(bold(`and ${folded.length - limit} more`))] : []),
    ...(topics.includes("cost") ? [paragraph(text(`Prices and dates as of ${catalogDate}.`))] : []),
  ];
  return [
    { order: 0, left: null, blocks: upTo(MANY, true) },
    { order: order - 20, left: `details of “${title}”`, blocks: upTo(MANY, false) },
    { order, left: `entries of “${title}” beyond the first ${FEW}`, blocks: upTo(FEW, false) },
  ];
}

const signs: Readonly<Record<Weight, string>> = { block: "⛔ ", review: "⚠️ ", info: "" };
const DETAILS = 12;

function itemOf(finding: FoldedFinding, withDetails: boolean): BlockContent[] {
  const { weight, message, details = [], fix, topic } = finding;
  const where = whereOf(finding);
  const lines = withDetails ? details.slice(0, DETAILS) : [];
  return [
    paragraph(text(signs[weight]), ...prose(message), ...(where.length === 0 ? [] : [text(" ("), ...where, text(")")])),
    ...(lines.length === 0 ? [] : [list(lines.map((detail) => [paragraph(...prose(detail))]))]),
    ...(details.length > lines.length && withDetails ? [paragraph(text(`and ${details.length - lines.length} more`))] : []),
    ...(fix === undefined ? [] : fixOf(fix, topic)),
  ];
}

/** Lines to type are printed as code, other advice as a sentence. */
const fixOf = (fix: string, topic: Topic): BlockContent[] =>
  topic === "rename" ? [{ type: "code", value: inert(fix) }] : [paragraph(bold("Fix:"), text(" "), ...prose(fix))];
