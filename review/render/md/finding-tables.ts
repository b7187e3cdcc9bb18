/** Tables that are never omitted: complete, or with fewer rows of every kind and a count. */
import type { RootContent } from "mdast";
import type { Finding } from "../../model/finding";
import { type FoldedFinding, foldedFindings } from "../../model/fold-findings";
import { shortened } from "../inert";
import { type Cell, details, heading, paragraph, table } from "./blocks";
import { bold, code, text } from "./inline";
import type { Section } from "./section";

export interface TableOf {
  readonly title: string;
  /** Informational rows, which are collapsed. */
  readonly quiet: string;
  readonly columns: readonly string[];
  readonly rowOf: (finding: FoldedFinding) => readonly Cell[];
  /** Kind of a row: some rows of each kind always remain. */
  readonly kindOf: (finding: FoldedFinding) => string;
}

const MANY = 100;
const FEW = 15;
const BRIEF = 48;

export function tableSection(findings: readonly Finding[], shape: TableOf): Section {
  const folded = foldedFindings(findings);
  if (folded.length === 0) return [{ order: 0, left: null, blocks: () => [] }];
  const upTo = (limit: number) => (): RootContent[] => blocksOf(folded, limit, shape);
  const shorter = (limit: number, order: number) => ({
    order,
    left: `rows of “${shape.title}” beyond ${limit}, counted by kind`,
    blocks: upTo(limit),
  });
  return [{ order: 0, left: null, blocks: upTo(MANY) }, ...[60, 30, 15, 8, 4].map((limit, index) => shorter(limit, 73 + 5 * index))];
}

function blocksOf(folded: readonly FoldedFinding[], limit: number, { title, quiet, columns, rowOf, kindOf }: TableOf): RootContent[] {
  const shown = spread(folded, limit, kindOf);
  const [loud, low] = [shown.filter(({ weight }) => weight !== "info"), shown.filter(({ weight }) => weight === "info")];
  const cellsOf = (finding: FoldedFinding): Cell[] => rowOf(finding).map((cell) => (limit < FEW ? brief(cell) : cell));
  const tableOf = (rows: readonly FoldedFinding[]): RootContent[] => (rows.length === 0 ? [] : [table(columns, rows.map(cellsOf))]);
  return [
    heading(title),
    ...tableOf(loud),
    ...details(`${low.reduce((sum, { all }) => sum + all.length, 0)} more: ${quiet}`, tableOf(low)),
    ...(shown.length < folded.length ? [paragraph(bold("Of all:"), text(" "), ...kindsOf(folded, kindOf))] : []),
  ];
}

/** Values of a cell, shortened once more where many kinds must share the room. */
const brief = (cell: Cell): Cell =>
  cell.map((part) => (part.type === "inlineCode" ? { ...part, value: shortened(part.value, BRIEF) } : part));

/** The first of each kind, then the others in their order, until there are enough. */
function spread(folded: readonly FoldedFinding[], limit: number, kindOf: TableOf["kindOf"]): FoldedFinding[] {
  const firsts = new Set(new Map([...folded].reverse().map((finding) => [kindOf(finding), finding])).values());
  const chosen = new Set([...firsts, ...folded.filter((finding) => !firsts.has(finding)).slice(0, Math.max(0, limit - firsts.size))]);
  return folded.filter((finding) => chosen.has(finding));
}

function kindsOf(folded: readonly FoldedFinding[], kindOf: TableOf["kindOf"]) {
  const counts = new Map<string, number>();
  for (const finding of folded) counts.set(kindOf(finding), (counts.get(kindOf(finding)) ?? 0) + finding.all.length);
  return [...counts].flatMap(([kind, count], index) => [text(`${index === 0 ? "" : ", "}${count} × `), code(kind)]);
}
