/** What Zod finds → problems in the words of the language. */
import { closest, distance } from "fastest-levenshtein";
import type { z } from "zod";
import type { SpecCode } from "./codes";
import type { Path, Problem } from "./problem";

type Issue = z.core.$ZodIssue;
type SpecProblem = Problem & { readonly code: SpecCode };

/** @param at path of the parsed value @param value what was parsed */
export const problemsOf = (issues: readonly Issue[], at: Path, value: unknown): SpecProblem[] =>
  issues.flatMap((issue) => problemsOfIssue(issue, at, value));

function problemsOfIssue(issue: Issue, at: Path, root: unknown): SpecProblem[] {
  const steps = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  const path = [...at, ...steps];
  const value = valueAt(root, steps);
  const make = (code: SpecCode, message: string, more: Pick<Problem, "allowed" | "fix"> = {}): SpecProblem[] => [
    { code, severity: "error", path, message, ...(value !== undefined && { value }), ...more },
  ];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.filter((key) => !key.startsWith("x-")).map((key): SpecProblem => unknownKey([...path, key], key));
    case "invalid_union":
      return union(issue, at, root) ?? make("B2107", "discriminator" in issue ? "is none of the known kinds" : plain(issue.message));
    case "invalid_type":
      return wrongType(issue.expected, value, issue.message, make);
    case "invalid_value":
      return value === undefined
        ? make("B2002", "is missing", { allowed: issue.values.join(", ") })
        : make("B2102", "is not one of the allowed values", { allowed: issue.values.join(", "), ...suggestion(value, issue.values) });
    case "too_big":
    case "too_small":
      return make("B2106", plain(issue.message));
    case "invalid_key":
      return make("B2109", issue.issues.map(({ message }) => message).join("; "));
    case "invalid_element":
      return issue.issues.flatMap((inner) =>
        problemsOfIssue({ ...inner, path: [...issue.path, issue.key as string, ...inner.path] }, at, root),
      );
    default:
      return isUnit(issue.message) ? make("B2104", issue.message) : make("B2105", plain(issue.message));
  }
}

type Make = (code: SpecCode, message: string, more?: Pick<Problem, "allowed" | "fix">) => SpecProblem[];

function wrongType(expected: string, value: unknown, message: string, make: Make): SpecProblem[] {
  if (value === undefined) return make("B2002", "is missing", { fix: "write it here, or in a file that this one extends" });
  if (isUnit(message)) return make("B2104", message, typeof value === "number" ? { fix: `write the unit behind ${value}` } : {});
  if (expected === "string" && typeof value === "number") return make("B2103", "is a number, and text is needed");
  return make("B2101", `is ${kindOf(value)}, and ${named(expected)} is needed`, { allowed: named(expected) });
}

/** Of a union, only the branch that got deepest speaks. */
function union(issue: Extract<Issue, { code: "invalid_union" }>, at: Path, root: unknown): SpecProblem[] | undefined {
  const branches = issue.errors.map((errors) =>
    errors.flatMap((inner) => problemsOfIssue({ ...inner, path: [...issue.path, ...inner.path] }, at, root)),
  );
  const depth = at.length + issue.path.length;
  const rank = (problems: readonly SpecProblem[]): number =>
    problems.reduce((sum, { path, code }) => sum + (path.length <= depth ? 100 : code === "B2001" ? 10 : 1), 0);
  const sorted = branches.filter((problems) => problems.length > 0).sort((a, b) => rank(a) - rank(b));
  const [best] = sorted;
  if (best === undefined) return undefined;
  if (!best.every(({ path }) => path.length <= depth)) return best;
  const forms = [...new Set(sorted.map(([first]) => first?.message ?? ""))];
  const spoken = sorted.find(([first]) => first?.code === "B2104" || first?.code === "B2103" || first?.code === "B2105") ?? best;
  return forms.length > 1 ? spoken.slice(0, 1).map((problem) => ({ ...problem, allowed: problem.allowed ?? forms.join("; or: ") })) : best;
}

/** Which keys there are, the caller adds: it knows the schema. */
const unknownKey = (path: Path, key: string): SpecProblem => ({
  code: "B2001",
  severity: "error",
  path,
  message: "is not a key of the language here",
  value: key,
});

/** The fix that names the nearest of `known`, where one is near. */
export function nearest(text: string, known: readonly string[]): { readonly fix?: string } {
  if (known.length === 0) return {};
  const found = closest(text, known);
  return distance(text, found) <= Math.max(2, Math.floor(text.length / 3)) ? { fix: `write ${found}` } : {};
}

const suggestion = (value: unknown, allowed: readonly unknown[]): { readonly fix?: string } =>
  typeof value === "string" ? nearest(value, allowed.map(String)) : {};

const isUnit = (message: string): boolean => message.includes("with a unit of") || message.includes("needs a unit");
const plain = (message: string): string => message.charAt(0).toLowerCase() + message.slice(1);

function valueAt(root: unknown, steps: readonly (string | number)[]): unknown {
  return steps.reduce<unknown>(
    (at, step) => (typeof at === "object" && at !== null ? (at as Record<string | number, unknown>)[step] : undefined),
    root,
  );
}

const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map",
  record: "a map",
};
const named = (kind: string): string => kinds[kind] ?? kind;
const kindOf = (value: unknown): string => (value === null ? "empty" : Array.isArray(value) ? "a list" : named(typeof value));
