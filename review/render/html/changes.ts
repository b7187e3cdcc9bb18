/** The table of changed resources: the same change in several stacks is one row. It contains everything that the picture shows. */
import type { Element } from "hast";
import { h } from "hastscript";
import { type Folded, folded, type Row } from "../../model/fold";
import type { Graph } from "../../model/graph";
import type { Review } from "../../model/review";
import type { TagChange } from "../../model/tags";
import { inert } from "../inert";
import { rowDetails } from "./change-details";
import { type Members, member } from "./members";
import { heavier, severityBy } from "./severity";
import { code, listed, valueElement } from "./values";
import { actionText, counted, type Severity, severityText } from "./words";

const STACKS = 3;
const MEMBERS = 20;

export function changesSection({ model, findings }: Review, graph: Graph): Element {
  const { rows, tagged, noise } = folded(model.changes);
  const members: Members = { graph, severityOf: severityBy(findings), places: placesOf(model.spec) };
  const notes =
    noise === 0 ? [] : [h("p", { className: "muted" }, `${counted(noise, "value")} that only the provider computes, not shown.`)];
  return h("section", { id: "changes", ariaLabelledBy: "changes-title" }, [
    h("h2", { id: "changes-title" }, "Changed resources"),
    ...(model.changes.length === 0 ? [h("p", "No resource changes.")] : [tableOf(rows, tagged, members)]),
    ...notes,
  ]);
}

const placesOf = (spec: Review["model"]["spec"]): Members["places"] =>
  new Map(spec.flatMap(({ path, place }) => (place === null ? [] : [[path, place] as const])));

/** ARIA roles are explicit, because narrow screens stack the cells and lose the table's semantics. */
function tableOf(rows: readonly Row[], tagged: Folded["tagged"], members: Members): Element {
  const head = ["Action", "Resource", "Stacks", "Severity"].map((title) => h("th", { scope: "col", role: "columnheader" }, title));
  return h("table", { className: "changes", role: "table", ariaLabelledBy: "changes-title" }, [
    h("thead", { role: "rowgroup" }, h("tr", { role: "row" }, head)),
    h("tbody", { role: "rowgroup" }, [
      ...rows.map((row) => changeRow(row, members)),
      ...(tagged.changes.length === 0 ? [] : [tagRow(tagged, members)]),
    ]),
  ]);
}

function changeRow(row: Row, members: Members): Element {
  const title = row.address === null ? [`${counted(row.changes.length, "resource")} of `, code(row.type)] : [code(row.address)];
  const parts = [
    ...(row.attributes.length === 0 ? [] : [counted(row.attributes.length, "attribute")]),
    ...(row.changes.length === 1 || row.address === null ? [] : [counted(row.changes.length, "resource")]),
  ];
  return rowOf(row, members, [
    h("summary", [...title, ...(parts.length === 0 ? [] : [" ", h("span", { className: "muted" }, parts.join(", "))])]),
    ...rowDetails(row),
  ]);
}

function tagRow({ changes, tags }: Folded["tagged"], members: Members): Element {
  const stacks = [...new Set(changes.map(({ stack }) => stack))].sort();
  return rowOf({ action: "update", certainty: "certain", changes, stacks }, members, [
    h("summary", [`Only tags or labels of ${counted(changes.length, "resource")}: `, code(tags.map(({ key }) => key).join(", "))]),
    h(
      "ul",
      { className: "values" },
      tags.map((tag) => h("li", tagLine(tag))),
    ),
  ]);
}

const tagLine = ({ key, before, after }: TagChange): (Element | string)[] => [
  code(key),
  ": ",
  valueElement(before),
  " → ",
  valueElement(after),
];

function rowOf(
  { action, certainty, changes, stacks }: Pick<Row, "action" | "certainty" | "changes" | "stacks">,
  members: Members,
  details: readonly Element[],
): Element {
  const severity = changes.reduce<Severity>((worst, change) => heavier(worst, members.severityOf(change)), "none");
  const items = changes.map((change) => member(change, members));
  return h("tr", { className: "change", role: "row", dataAction: action }, [
    h("td", { role: "cell" }, h("span", { className: ["badge", `is-${action}`] }, actionText(action, certainty))),
    h("th", { scope: "row", role: "rowheader" }, h("details", [...details, ...listed(items, MEMBERS, "members")])),
    h("td", { role: "cell", className: "stacks" }, stackNames(stacks)),
    h("td", { role: "cell" }, h("span", { className: ["badge", `weighs-${severity}`] }, severityText[severity])),
  ]);
}

const stackNames = (stacks: readonly string[]): string => {
  const [some, more] = [stacks.slice(0, STACKS).map(inert).join(", "), stacks.length - STACKS];
  return more > 0 ? `${some} and ${more} more` : some;
};
