/** All changes: one row per distinct change, a line for tags, and the number of omitted values. */
import type { PhrasingContent, RootContent } from "mdast";
import type { AttributeChange } from "../../model/change";
import { type Folded, folded, type Row } from "../../model/fold";
import type { Review } from "../../model/review";
import { valueText } from "../inert";
import { sign, verbs } from "../signs";
import { type Cell, details, paragraph, table } from "./blocks";
import { code, counted, some, text } from "./inline";
import type { Section } from "./section";

const MANY = 200;
const FEW = 60;

export function changes({ model }: Review): Section {
  const all = folded(model.changes);
  const summary = `${counted(model.changes.length, "change")} in ${counted(all.rows.length + (all.tagged.changes.length > 0 ? 1 : 0), "row")}`;
  if (model.changes.length === 0) return [{ order: 0, left: null, blocks: () => [] }];
  const upTo = (limit: number, change: (row: Row) => Cell) => (): RootContent[] => details(summary, blocksOf(all, limit, change));
  return [
    { order: 0, left: null, blocks: upTo(MANY, valuesOf) },
    { order: 5, left: "values of changed attributes", blocks: upTo(MANY, pathsOf) },
    { order: 10, left: `rows of changes beyond ${FEW}`, blocks: upTo(FEW, pathsOf) },
    { order: 30, left: "the table of all changes", blocks: () => [] },
  ];
}

function blocksOf({ rows, tagged, noise }: Folded, limit: number, change: (row: Row) => Cell): RootContent[] {
  const shown = rows.slice(0, limit);
  return [
    ...(shown.length === 0
      ? []
      : [
          table(
            ["", "Resource", "Change", "Where"],
            shown.map((row) => rowOf(row, change)),
          ),
        ]),
    ...(rows.length > limit ? [paragraph(text(`and ${rows.length - limit} more rows`))] : []),
    ...(tagged.changes.length === 0 ? [] : [paragraph(...tagLine(tagged))]),
    ...(noise === 0
      ? []
      : [
          paragraph(
            text(`${noise} ${noise === 1 ? "value" : "values"} that only the provider computes ${noise === 1 ? "is" : "are"} not shown.`),
          ),
        ]),
  ];
}

function rowOf(row: Row, change: (row: Row) => Cell): Cell[] {
  const { action, certainty, address, type, changes: all, stacks } = row;
  const count = all.length > 1 ? [text(`${all.length} × `)] : [];
  return [
    [code(sign(action))],
    address === null ? [...count, code(type)] : [...count, code(address)],
    [
      ...(action === "update" ? [] : [text(certainty === "possible" ? `may be ${verbs[action]}` : verbs[action])]),
      ...afterword(row, change),
    ],
    some(stacks),
  ];
}

function afterword(row: Row, change: (row: Row) => Cell): PhrasingContent[] {
  const { action, movedFrom } = { action: row.action, movedFrom: row.changes[0]?.movedFrom ?? null };
  const from: PhrasingContent[] = movedFrom === null ? [] : [text(" from "), code(movedFrom)];
  const parts = change(row);
  return parts.length === 0 ? from : [...from, ...(action === "update" && movedFrom === null ? [] : [text(": ")]), ...parts];
}

const ATTRIBUTES = 8;

function valuesOf({ attributes }: Row): PhrasingContent[] {
  const shown = attributes.slice(0, ATTRIBUTES).flatMap((each, index) => [...(index === 0 ? [] : [text("; ")]), ...attributeOf(each)]);
  return attributes.length > ATTRIBUTES ? [...shown, text(`; and ${attributes.length - ATTRIBUTES} more`)] : shown;
}

const attributeOf = ({ path, before, after, through }: AttributeChange): PhrasingContent[] =>
  through !== null
    ? [code(path), text(" follows "), code(through)]
    : [code(path), text(": "), code(valueText(before)), text(" → "), code(valueText(after))];

const pathsOf = ({ attributes }: Row): PhrasingContent[] => some(attributes.map(({ path }) => path));

const TAGS = 10;

function tagLine({ changes: all, tags }: Folded["tagged"]): PhrasingContent[] {
  const shown = tags
    .slice(0, TAGS)
    .flatMap(({ key, before, after }): PhrasingContent[] => [
      text(", "),
      code(key),
      text(" "),
      code(valueText(before)),
      text(" → "),
      code(valueText(after)),
    ]);
  const rest = tags.length > TAGS ? [text(` and ${tags.length - TAGS} more`)] : [];
  const stacks = new Set(all.map(({ stack }) => stack)).size;
  return [
    code(sign("update")),
    text(` Only tags of ${counted(all.length, "resource")} in ${counted(stacks, "stack")}: `),
    ...shown.slice(1),
    ...rest,
  ];
}
