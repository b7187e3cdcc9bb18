/** The verdict first, with counts and reasons. */
import type { RootContent } from "mdast";
import { type FoldedFinding, foldedFindings } from "../../model/fold-findings";
import type { Counts, Review, Verdict } from "../../model/review";
import { heading, list, paragraph } from "./blocks";
import { bold, code, prose, text } from "./inline";
import type { Section } from "./section";
import { whereOf } from "./where";

const titles: Readonly<Record<Verdict, string>> = {
  blocked: "⛔ Blocked",
  review: "⚠️ Needs review",
  safe: "✅ Safe",
  "no change": "No change",
};

/** Replacements are counted separately from creations and deletions. */
export const countsText = ({ create, update, replace, delete: gone, move }: Counts): string =>
  `+${create} ~${update} ±${replace} −${gone} →${move} moved`;

export function head(review: Review): Section {
  const reasons = reasonsOf(review);
  const upTo = (limit: number) => (): RootContent[] => [
    heading(titles[review.verdict], 2),
    paragraph(code(countsText(review.counts)), text(" from "), code(review.sides.base), text(" to "), code(review.sides.head)),
    list([
      ...reasons.slice(0, limit).map((reason) => [paragraph(...reason)]),
      ...(reasons.length > limit ? [[paragraph(bold(`and ${reasons.length - limit} more reasons, below`))]] : []),
    ]),
  ];
  const shorter = (limit: number, order: number) => ({ order, left: `reasons beyond the first ${limit}`, blocks: upTo(limit) });
  return [{ order: 0, left: null, blocks: upTo(20) }, shorter(10, 72), shorter(5, 92)];
}

/** One reason for similar findings; other reasons are unchanged. */
function reasonsOf({ verdict, findings, reasons }: Review): ReturnType<typeof prose>[] {
  const weight = verdict === "blocked" ? "block" : "review";
  const meant = foldedFindings(findings.filter((finding) => finding.weight === weight));
  const known = new Set(findings.map(({ message }) => message));
  return [...meant.map(reasonOf), ...reasons.filter((reason) => !known.has(reason)).map((reason) => prose(reason))];
}

function reasonOf(finding: FoldedFinding): ReturnType<typeof prose> {
  const where = whereOf(finding);
  return [...prose(finding.message), ...(where.length === 0 ? [] : [text(" ("), ...where, text(")")])];
}
