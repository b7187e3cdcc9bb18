/** Makes values safe to print: no control sequences, bidirectional overrides or invisible characters. */
import { formatValue } from "../../constructs/language/problems/format-value";
import { printable } from "../../constructs/language/problems/printable";
import type { Json } from "../model/json";

/** Replaces a line break, so that a value is one line. */
const BREAK = "↵";

/** One line: line breaks and tabs shown, every other control, format or broken character replaced. */
export const inert = (text: string): string => printable(text.replaceAll(/\r\n|[\n\r\u2028\u2029]/g, BREAK).replaceAll("\t", " "));

/** @param limit characters that are kept, the sign of what is left out among them */
export function shortened(text: string, limit: number): string {
  const all = [...text];
  return all.length <= limit ? text : `${all.slice(0, limit - 1).join("")}…`;
}

/** `(sensitive)`, `(known after apply)`: placeholders of values. */
const note = /^\([a-z, ]+\)$/;

/** As it is written in a spec, in one line, long ones shortened. */
export function valueText(value: Json | undefined): string {
  if (value === undefined) return "not set";
  return typeof value === "string" && note.test(value) ? value : inert(formatValue(value));
}
