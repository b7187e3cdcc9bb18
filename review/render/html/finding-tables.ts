/** Findings that are rows of a table: access and exposure. */
import type { Element } from "hast";
import { h } from "hastscript";
import { asList, isMap, type Json, type JsonMap, ownValue } from "../../model/json";
import { inert } from "../inert";
import { filterData } from "./filters";
import type { FindingGroup } from "./finding-groups";
import { whereOf } from "./where";
import { severityText } from "./words";

interface Column {
  readonly title: string;
  cell(row: JsonMap): (Element | string)[];
}

const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");
const texts = (value: Json | undefined): string[] => asList(value).filter((each) => typeof each === "string");
const codes = (items: readonly string[]): Element[] =>
  items.length === 0 ? [] : [h("ul", { className: "values" }, ...items.map((item) => h("li", h("code", inert(item)))))];
const field = (title: string, name: string): Column => ({ title, cell: (row) => codes(texts(row[name])) });

const sign: Column = {
  title: "±",
  cell: (row) => [h("strong", { className: row.sign === "+" ? "more" : "less" }, row.sign === "+" ? "+" : "−")],
};

/** By `kind` of a finding's data. */
const tables: Readonly<Record<string, readonly Column[]>> = {
  access: [
    sign,
    field("Principal", "principal"),
    { title: "Effect", cell: (row) => [text(row.effect)] },
    field("Actions", "actions"),
    { title: "Resource", cell: (row) => codes([...texts(row.on), ...texts(row.resource)]) },
    field("Condition", "condition"),
    { title: "Flags", cell: (row) => texts(row.flags).map((flag) => h("span", { className: "flag" }, inert(flag))) },
  ],
  exposure: [
    sign,
    field("What", "on"),
    { title: "Direction", cell: (row) => [row.direction === "out" ? "can reach" : "can be reached from"] },
    field("Peers", "peers"),
    field("Ports", "ports"),
    { title: "Zone", cell: (row) => (text(row.zone) === "" ? [] : [h("span", { className: "flag" }, inert(text(row.zone)))]) },
    { title: "Overlaps with", cell: (row) => codes(texts(row.overlap)) },
  ],
};

/** The kind of table that a finding is a row of; null: it is a sentence. */
export const tableOf = ({ finding: { data } }: FindingGroup): string | null => {
  const kind = isMap(data) ? text(data.kind) : "";
  return Object.hasOwn(tables, kind) ? kind : null;
};

/** Rows that are not collapsed. */
const OPEN = 25;

/** @param name of what the table is about */
export function findingTables(kind: string, groups: readonly FindingGroup[], name: string): Element[] {
  const [open, more] = [groups.slice(0, OPEN), groups.slice(OPEN)];
  if (more.length === 0) return [table(kind, open, name)];
  const rest = table(kind, more, `${name}, more`);
  return [table(kind, open, name), h("details", { className: "more" }, h("summary", `${more.length.toLocaleString("en-US")} more`), rest)];
}

function table(kind: string, groups: readonly FindingGroup[], name: string): Element {
  const data = groups.map(({ finding }) => (isMap(finding.data) ? finding.data : {}));
  const columns = (ownValue(tables, kind) ?? []).filter(({ cell }) => data.some((row) => cell(row).some((part) => part !== "")));
  const titles = [...columns.map(({ title }) => title), "Severity", "Where"].map((title) => h("th", { scope: "col" }, title));
  const rows = groups.map((group) => rowOf(group, columns));
  return h(
    "div",
    { className: "scroll", tabIndex: 0, role: "region", ariaLabel: `Table: ${name}` },
    h("table", { className: "findings" }, [h("thead", h("tr", titles)), h("tbody", rows)]),
  );
}

function rowOf(group: FindingGroup, columns: readonly Column[]): Element {
  const { data, weight, details = [], fix } = group.finding;
  const row = isMap(data) ? data : {};
  const more = [...details, ...(fix === undefined ? [] : [`fix: ${fix}`])].map((each) => h("p", { className: "muted" }, inert(each)));
  return h("tr", { className: "finding", ...filterData(group.at, weight) }, [
    ...columns.map(({ cell }) => h("td", cell(row))),
    h("td", h("span", { className: ["badge", `weighs-${weight}`] }, severityText[weight])),
    h("td", [...whereOf(group), ...more]),
  ]);
}
