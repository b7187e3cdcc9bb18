/** Values and positions as elements that contain only text. */
import type { Element } from "hast";
import { h } from "hastscript";
import { isMap, type Json } from "../../model/json";
import { inert, shortened, valueText } from "../inert";

const MOST = 1500;
const LINES = 150;
/** Lines of a value that are not collapsed. */
const OPEN = 24;
const SHORT = 60;

/** A value in full: what is short in a line, longer maps and lists as indented JSON. */
export const valueElement = (value: Json | undefined): Element => element(value, new Set(), "ins");

/** Values before and after, with the lines marked that the other has not. */
export function pairOf({ before, after }: { readonly before: Json | undefined; readonly after: Json | undefined }): [Element, Element] {
  if (!isLong(before) || !isLong(after)) return [valueElement(before), valueElement(after)];
  return [element(before, new Set(linesOf(after)), "del"), element(after, new Set(linesOf(before)), "ins")];
}

const isLong = (value: Json | undefined): boolean => (isMap(value) || Array.isArray(value)) && JSON.stringify(value).length > SHORT;

/** Ignores trailing commas. */
const linesOf = (value: Json | undefined): string[] =>
  JSON.stringify(value, null, 2)
    .split("\n")
    .map((line) => inert(line.replace(/,$/, "")));

/** @param known lines that the other side has too; empty: there is no other side */
function element(value: Json | undefined, known: ReadonlySet<string>, mark: "ins" | "del"): Element {
  if (value === undefined) return h("span", { className: "unset" }, "not set");
  if (!isLong(value)) return code(typeof value === "string" ? value : JSON.stringify(value));
  const lines = linesOf(value);
  const shown = lines.slice(0, LINES).map((line) => shortened(line, MOST));
  const rest = lines.length > LINES ? [`… ${lines.length - LINES} more lines`] : [];
  const parts = shown.flatMap((line): (Element | string)[] => [known.size === 0 || known.has(line) ? line : h(mark, line), "\n"]);
  const open = known.size > 0 && lines.length <= OPEN;
  return h("details", { open }, [h("summary", h("code", valueText(value))), h("pre", { tabIndex: 0 }, h("code", ...parts, ...rest))]);
}

/** One line of text as in the spec or tree. */
export const code = (text: string): Element => h("code", shortened(inert(text), MOST));

/** `file:line` of a spec. */
export const placeOf = (place: { readonly file: string; readonly line: number } | null | undefined): Element[] =>
  place === null || place === undefined ? [] : [h("code", { className: "place" }, inert(`${place.file}:${place.line}`))];

/** The first few open, all others folded below. */
export function listed(items: readonly Element[], open: number, className: string): Element[] {
  const [first, more] = [items.slice(0, open), items.slice(open)];
  const list = (some: readonly Element[]): Element => h("ul", { className }, ...some);
  if (more.length === 0) return first.length === 0 ? [] : [list(first)];
  return [list(first), h("details", { className: "more" }, h("summary", `${more.length.toLocaleString("en-US")} more`), list(more))];
}
