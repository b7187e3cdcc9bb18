/** Formats a value for a message: in YAML's flow style, on one line, shortened if it is long. */
import { isMap } from "../yaml/json";

const MAX_LENGTH = 120;

export function formatValue(value: unknown): string {
  const text = flow(value);
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1)}…` : text;
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (isMap(value)) {
    const entries = Object.entries(value).map(([key, inner]) => `${scalar(key)}: ${flow(inner)}`);
    return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
  }
  return typeof value === "string" ? scalar(value) : String(value);
}

/** Text that needs no quotes: a parser of YAML's core schema reads it as the same text. */
const plain = /^(?![-?:](?:\s|$))[^\s\-?:,[\]{}#&*!|>'"%@`][^,[\]{}#:\n"]*(?::(?! )[^,[\]{}#:\n"]*)*$/;
const other = /^(?:~|null|true|false|[-+]?(?:\d[\d.]*(?:e[-+]?\d+)?|\.\d+|\.inf)|0[xo][\da-f]+|\.nan)?$/i;

const scalar = (text: string): string => (plain.test(text) && !other.test(text) && text.trim() === text ? text : JSON.stringify(text));
