/** Destroyed and replaced resources with consequences: never omitted, only shortened. */
import type { PhrasingContent, RootContent } from "mdast";
import type { ResourceChange } from "../../model/change";
import type { Finding } from "../../model/finding";
import { type FoldedFinding, foldedFindings } from "../../model/fold-findings";
import type { Review } from "../../model/review";
import { type Cell, heading, paragraph, table } from "./blocks";
import { bold, code, prose, text } from "./inline";
import type { Section } from "./section";
import { whereOf } from "./where";

const MANY = 60;

export function losses({ findings, model }: Review): Section {
  const said = findings.filter(({ topic, at }) => (topic === "destroy" || topic === "replace") && at?.address !== null);
  const folded = foldedFindings(said);
  const more = withoutFinding(model.changes, said);
  if (folded.length === 0 && more.length === 0) return [{ order: 0, left: null, blocks: () => [] }];
  const rows = (limit: number, why: boolean) => (): RootContent[] => [
    heading("Destroyed and replaced"),
    ...(folded.length === 0 ? [] : [lossTable(folded.slice(0, limit), why)]),
    ...(folded.length > limit
      ? [paragraph(bold("And:"), text(" "), ...byType(folded.slice(limit).flatMap(({ all }) => all.map(typeOf))))]
      : []),
    ...(more.length === 0 ? [] : [paragraph(text("Also destroyed, without data: "), ...byType(more.map(({ type }) => type)))]),
  ];
  const shorter = (limit: number, order: number) => ({
    order,
    left: `rows of destroyed resources beyond ${limit}, counted by type`,
    blocks: rows(limit, false),
  });
  return [
    { order: 0, left: null, blocks: rows(MANY, true) },
    { order: 70, left: "reasons of replacements", blocks: rows(MANY, false) },
    ...[30, 15, 8, 4].map((limit, index) => shorter(limit, 75 + 5 * index)),
  ];
}

const weights: Readonly<Record<Finding["weight"], string>> = { block: "⛔", review: "⚠️", info: "" };

const lossTable = (folded: readonly FoldedFinding[], why: boolean): RootContent =>
  table(
    ["", "Effect", ...(why ? ["Why"] : []), "Where"],
    folded.map((finding) => rowOf(finding, why)),
  );

const rowOf = (finding: FoldedFinding, why: boolean): Cell[] => [
  [text(weights[finding.weight])],
  prose(finding.message),
  ...(why ? [causes(finding)] : []),
  whereOf(finding),
];

const REASONS = 3;

function causes({ details = [] }: Finding): PhrasingContent[] {
  const shown = details.slice(0, REASONS).flatMap((detail, index) => [...(index === 0 ? [] : [text("; ")]), ...prose(detail, 300)]);
  return details.length > REASONS ? [...shown, text(`; and ${details.length - REASONS} more`)] : shown;
}

/** Destroyed resources without data, counted by type over all stacks. */
function withoutFinding(changes: readonly ResourceChange[], said: readonly Finding[]): ResourceChange[] {
  const known = new Set(said.map(({ at }) => `${at?.stack}/${at?.address}`));
  return changes.filter(({ action, stack, address }) => action === "delete" && !known.has(`${stack}/${address}`));
}

const typeOf = ({ at }: Finding): string => at?.address?.replace(/^.*?([a-z0-9]+_[a-z0-9_]*)\..*$/, "$1") ?? "";

const TYPES = 40;

function byType(types: readonly string[]): PhrasingContent[] {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  const sorted = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const shown = sorted
    .slice(0, TYPES)
    .flatMap(([type, count], index): PhrasingContent[] => [text(`${index === 0 ? "" : ", "}${count} × `), code(type, 80)]);
  const rest = sorted.slice(TYPES).reduce((sum, [, count]) => sum + count, 0);
  return rest > 0 ? [...shown, text(` and ${rest} of ${sorted.length - TYPES} other types`)] : shown;
}
