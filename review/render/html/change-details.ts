/** Details of a row of the table of changes: attributes, and reasons of a replacement. */
import type { Element } from "hast";
import { h } from "hastscript";
import type { AttributeChange, ReplaceCause } from "../../model/change";
import type { Row } from "../../model/fold";
import { inert } from "../inert";
import { code, pairOf } from "./values";

const ATTRIBUTES = 60;

export function rowDetails({ type, attributes, causes }: Row): Element[] {
  const rest = attributes.length - ATTRIBUTES;
  return [
    h("p", { className: "muted" }, inert(type)),
    ...(causes.length === 0 ? [] : [why(causes)]),
    ...(attributes.length === 0 ? [] : [attributeTable(attributes.slice(0, ATTRIBUTES))]),
    ...(rest > 0 ? [h("p", { className: "muted" }, `${rest} more attributes are not shown here; --format json has them.`)] : []),
  ];
}

const why = (causes: readonly ReplaceCause[]): Element =>
  h(
    "ul",
    { className: "causes" },
    causes.map(({ path, certainty, through }) =>
      h("li", [
        code(path),
        certainty === "possible" ? " may force a replacement" : " forces a replacement",
        ...(through === null ? [] : [": it refers to ", code(through), ", which is replaced"]),
      ]),
    ),
  );

const attributeTable = (attributes: readonly AttributeChange[]): Element =>
  h("table", { className: "attributes" }, [
    h(
      "thead",
      h(
        "tr",
        ["Attribute", "Before", "After"].map((title) => h("th", { scope: "col" }, title)),
      ),
    ),
    h("tbody", joined(attributes).map(attributeRow)),
  ]);

interface Shown extends AttributeChange {
  /** Addresses of replaced resources that it refers to. */
  readonly from: readonly string[];
}

/** One row per attribute, however many replaced resources it refers to. */
function joined(attributes: readonly AttributeChange[]): Shown[] {
  const rows = new Map<string, Shown>();
  for (const attribute of attributes) {
    const { path, before, after, replaces, through } = attribute;
    const key = JSON.stringify([path, before, after, replaces, through === null]);
    const from = [...(rows.get(key)?.from ?? []), ...(through === null ? [] : [through])];
    rows.set(key, { ...attribute, from });
  }
  return [...rows.values()];
}

function attributeRow({ path, replaces, from, ...values }: Shown): Element {
  const badge =
    replaces === null
      ? []
      : [" ", h("span", { className: ["badge", "is-replace"] }, replaces === "certain" ? "± replaces" : "± may replace")];
  const name = h("th", { scope: "row" }, [code(path), ...badge]);
  if (from.length === 0) return h("tr", [name, ...pairOf(values).map((value) => h("td", value))]);
  const refers = from.flatMap((address, index) => [index === 0 ? "refers to " : ", ", code(address)]);
  return h("tr", [name, h("td", { colSpan: 2 }, [...refers, from.length === 1 ? ", which is replaced" : ", which are replaced"])]);
}
