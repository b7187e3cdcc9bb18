/** The message for one invalid value, and the value to write instead. Messages begin with a verb; the caller adds the field as the subject. */
import type { z } from "zod";
import type { SpecCode } from "../codes";
import type { Shape } from "../schema-shape/shape";
import { kindOf } from "../yaml/json";
import { anyOf, nearest } from "./nearest";
import type { ProblemDetails } from "./reporter";
import { type ValueFormat, valueFormats } from "./value-formats";

type Issue = z.core.$ZodIssue;

export interface IssueMessage extends ProblemDetails {
  readonly code: SpecCode;
  /** The value to write instead, if it is known. */
  readonly replacement?: string | undefined;
}

const kindNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "a map",
  record: "a map",
  array: "a list",
};

/** The kind of value that an issue asks for; empty if it is not about kinds. */
export const kindIn = (issue: Issue): string => (issue.code === "invalid_type" ? (kindNames[issue.expected] ?? issue.expected) : "");

/**
 * @param kinds the allowed kinds, if no branch of a union takes the value's kind
 * @param source the value as it is written, so that a number keeps its zeros
 */
export function issueMessage(
  issue: Issue,
  { shape, value }: { readonly shape: Shape; readonly value: unknown },
  kinds: readonly string[] | undefined,
  source: () => string | undefined,
): IssueMessage {
  const form = shape.ids.map((id) => valueFormats[id]).find((each) => each !== undefined);
  const scalar = typeof value === "number" || typeof value === "boolean";
  if (form?.code === "B2104" && (scalar || typeof value === "string"))
    return wrongFormat(issue, form, typeof value === "string" ? value : (source() ?? String(value)));
  if (scalar && shape.scalars.includes("string") && (kinds || issue.code === "invalid_type"))
    return unquoted(source() ?? String(value), value, form);
  if (kinds) return wrongKind(value, [...new Set(kinds.filter(Boolean))]);
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "int" && typeof value === "number"
        ? { code: "B2007", message: "must be a whole number" }
        : wrongKind(value, [kindIn(issue)]);
    case "invalid_value":
      return oneOf(issue.values.map(String), value);
    case "invalid_union":
      return oneOf(wordsOf(issue, shape), value);
    case "too_small":
    case "too_big":
      return outOfBounds(issue, value);
    default:
      return form && typeof value === "string" ? wrongFormat(issue, form, value) : { code: "B2008", message: issue.message };
  }
}

/** The allowed words. In a union of maps that one word distinguishes, the words of all of its maps. */
export function wordsOf(issue: Issue, { words }: Pick<Shape, "words">): readonly string[] {
  const options: unknown = "options" in issue ? issue.options : undefined;
  return Array.isArray(options) ? options.map(String) : words;
}

function wrongFormat(issue: Issue, form: ValueFormat, written: string): IssueMessage {
  const fixed = form.fix(written);
  const replacement = fixed !== undefined && fixed !== written ? fixed : undefined;
  return { code: form.code, message: issue.message, replacement, fix: `write a value such as ${form.example}` };
}

const unquoted = (written: string, value: unknown, form: ValueFormat | undefined): IssueMessage => ({
  code: form?.code === "B2101" ? "B2101" : "B2004",
  message: `must be text, but YAML reads ${written} as ${kindOf(value)}`,
  replacement: `"${written}"`,
});

const wrongKind = (value: unknown, kinds: readonly string[]): IssueMessage => ({
  code: "B2003",
  message: `must be ${anyOf(kinds)}, not ${kindOf(value)}`,
  fix: `write it as ${anyOf(kinds)}`,
});

function oneOf(words: readonly string[], value: unknown): IssueMessage {
  const meant = typeof value === "string" ? nearest(value, words) : undefined;
  return {
    code: "B2006",
    message: words.length === 1 ? `must be ${words[0]}` : "must be one of the allowed values",
    allowed: words.join(", "),
    replacement: meant ?? (words.length === 1 ? words[0] : undefined),
  };
}

function outOfBounds(issue: Issue & { readonly code: "too_small" | "too_big" }, value: unknown): IssueMessage {
  const least = issue.code === "too_small";
  const edge = Number(least ? issue.minimum : issue.maximum);
  if (issue.origin === "array")
    return {
      code: "B2009",
      message: least ? `must have at least ${edge} item${edge === 1 ? "" : "s"}` : `must have at most ${edge} items`,
    };
  if (issue.origin === "string")
    return {
      code: "B2008",
      message: value === "" ? "must not be empty" : `must have ${least ? "at least" : "at most"} ${edge} characters`,
    };
  const bound = issue.inclusive === false ? edge + (least ? 1 : -1) : edge;
  return { code: "B2007", message: `must be ${least ? "at least" : "at most"} ${bound}` };
}
