/** Turns issues of Zod into problems: one for each invalid value, and for a union only the issues of the branch that fits best. */
import type { z } from "zod";
import { unknownKey } from "../checks/known-keys";
import { emptyShape, fieldOf, keysOf, type Shape } from "../schema-shape/shape";
import { has, isMap, valueAt } from "../yaml/json";
import { issueMessage, kindIn, wordsOf } from "./issue-message";
import { anyOf } from "./nearest";
import type { Path } from "./problem";
import { type ProblemDetails, problem, type SpecProblem } from "./reporter";
import { valueFormats } from "./value-formats";

type Issue = z.core.$ZodIssue;

/** The value that was parsed, and where it was written. */
export interface Parsed {
  readonly value: unknown;
  readonly shape: Shape;
  /** The path of the value in the spec. */
  readonly at: Path;
  /** A scalar as it is written in its file, so that a number keeps its zeros. */
  source(path: Path): string | undefined;
}

/** Every problem of a value that did not parse. */
export function problemsOfIssues(issues: readonly Issue[], parsed: Parsed): SpecProblem[] {
  const found = issues.flatMap((issue) => flat(issue, [])).map((issue) => describe(issue, parsed));
  const meant = new Set(
    found.filter(({ code }) => code === "B2001").map(({ path, fix }) => [...path.slice(0, -1), fix?.slice(6)].join(".")),
  );
  return found.filter(({ code, path }) => code !== "B2002" || !meant.has(path.join(".")));
}

/** An issue of one value, with its path from the root of the parsed value. */
interface Flat {
  readonly issue: Issue;
  readonly path: Path;
  /** The unknown key, if that is the problem. */
  readonly unknown?: string;
  /** The kinds that are allowed, if no branch of a union takes the value's kind. */
  readonly kinds?: readonly string[];
}

function flat(issue: Issue, before: Path): Flat[] {
  const path = [...before, ...(issue.path as Path)];
  if (issue.code === "unrecognized_keys") return issue.keys.filter((key) => key !== "<<").map((unknown) => ({ issue, path, unknown }));
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [{ issue, path }];
  return best(
    issue,
    path,
    issue.errors.map((errors) => errors.flatMap((each) => flat(each, path))),
  );
}

/** The issues of the branch that fits best; for branches that are single words, the issues of all of them. */
function best(issue: Issue, path: Path, branches: readonly (readonly Flat[])[]): Flat[] {
  const here = (each: Flat): boolean => each.path.length === path.length;
  const rejected = (branch: readonly Flat[]) => branch.some((each) => here(each) && isOfKind(each.issue));
  const worded = branches.flatMap((branch) =>
    branch.flatMap((each) => (here(each) && each.issue.code === "invalid_value" ? [each.issue] : [])),
  );
  const [word] = worded;
  if (word && branches.every((branch) => rejected(branch) || branch.some(({ issue: each }) => worded.some((one) => one === each))))
    return [{ issue: { ...word, values: worded.flatMap(({ values }) => values) }, path }];
  if (branches.every(rejected)) return [{ issue, path, kinds: branches.flatMap((branch) => branch.map((each) => kindIn(each.issue))) }];
  const misfit = (branch: readonly Flat[]) => (rejected(branch) ? 1000 : 0) + branch.reduce((sum, each) => sum + weight(each), 0);
  return [...([...branches].sort((a, b) => misfit(a) - misfit(b))[0] ?? [])];
}

/** Whether an issue is that the value is of another kind; a number that is not whole is still a number. */
const isOfKind = (issue: Issue): boolean => issue.code === "invalid_type" && !(issue.expected === "int" && typeof issue.input === "number");

/** An unknown key counts more against a branch than a missing key, and a missing key more than an invalid value. */
const weight = ({ issue, unknown }: Flat): number => {
  if (unknown !== undefined) return 10;
  return issue.code === "invalid_type" && issue.input === undefined ? 5 : 1;
};

/** Where a problem is reported: a map that is corrected as one value is reported as a whole, and `inner` leads from it to the invalid value. */
interface Spot {
  readonly path: Path;
  readonly inner: Path;
  readonly shape: Shape;
  readonly missing: boolean;
  readonly value: unknown;
}

function spotOf(path: Path, { shape: root, value: whole }: Parsed): Spot {
  let shape = root;
  let cut: number | undefined;
  for (const [n, step] of path.entries()) {
    const field = typeof step === "number" ? (shape.item ? { shape: shape.item, whole: false } : undefined) : fieldOf(shape, step);
    if (field?.whole && cut === undefined) cut = n + 1;
    shape = field?.shape ?? emptyShape;
  }
  const parent = valueAt(whole, path.slice(0, -1));
  const last = path.at(-1);
  const missing = isMap(parent) && last !== undefined && !has(parent, String(last));
  const end = cut === undefined || missing ? path.length : cut;
  return { path: path.slice(0, end), inner: path.slice(end), shape, missing, value: valueAt(whole, path) };
}

function describe({ issue, path, unknown, kinds }: Flat, parsed: Parsed): SpecProblem {
  const at = (rest: Path): Path => [...parsed.at, ...rest];
  if (unknown !== undefined) return describeUnknown(unknown, path, parsed);
  const spot = spotOf(path, parsed);
  if (issue.code === "invalid_key") return describeKey(issue, at(path), parsed);
  if (spot.missing) return problem("B2002", at(path), missing(issue, spot, String(path.at(-1))));
  const { code, message, value, allowed, replacement, fix } = issueMessage(issue, spot, kinds, () => parsed.source(at(path)));
  const isInner = spot.inner.length > 0;
  const last = path.at(-1);
  return problem(code, at(spot.path), {
    message: sentence(subjectOf(path), message),
    value: isInner ? valueAt(parsed.value, spot.path) : (value ?? spot.value),
    allowed,
    fix: replacement === undefined ? fix : typeof last === "string" ? `write ${last}: ${replacement}` : `write ${replacement}`,
  });
}

/** The subject of a message: the last key of the path, with the index of an item. */
function subjectOf(path: Path): string {
  const last = path.findLastIndex((step) => typeof step === "string");
  if (last < 0) return "The value";
  return `${path[last]}${path
    .slice(last + 1)
    .map((index) => `[${index}]`)
    .join("")}`;
}

/** Adds the subject to a message of a schema that begins with a verb. */
const sentence = (subject: string, message: string): string => (/^[a-z]/.test(message) ? `${subject} ${message}` : message);

function describeUnknown(key: string, path: Path, { at, shape: root, value }: Parsed): SpecProblem {
  const { shape } = spotOf(path, { at, shape: root, value, source: () => undefined });
  const problems: SpecProblem[] = [];
  const context = valueAt(value, path);
  unknownKey([...at, ...path, key], keysOf(shape.objects), (...args) => problems.push(problem(...args)), isMap(context) ? context : {});
  const [found] = problems as [SpecProblem];
  const { fields } = shape.objects.find((branch) => branch.fields.has(key)) ?? {};
  return fields
    ? {
        ...found,
        message: `${key} cannot be combined with the other keys of this map`,
        fix: `remove ${key}, or write only keys that can be combined`,
      }
    : found;
}

function describeKey(issue: Issue & { code: "invalid_key" }, path: Path, { shape: root, at }: Parsed): SpecProblem {
  const key = String(path.at(-1));
  const { shape } = spotOf(path.slice(at.length, -1), { at, shape: root, value: undefined, source: () => undefined });
  const id = (shape.record?.key as z.ZodType | undefined)?.meta?.()?.id;
  const corrected = id === undefined ? undefined : valueFormats[id]?.fix(key);
  return problem("B2005", path, {
    message: sentence("The key", issue.issues[0]?.message ?? "is not allowed here"),
    value: key,
    fix: corrected && corrected !== key ? `write ${corrected}` : undefined,
  });
}

function missing(issue: Issue, { shape }: Spot, key: string): ProblemDetails {
  const words = anyOf(wordsOf(issue, shape)) || undefined;
  const what = issue.code === "invalid_type" ? kindIn(issue) : "";
  return {
    message: `${key} is required`,
    allowed: words ?? (what || undefined),
    fix: words ? `write ${key}: ${words}` : `write ${key}`,
  };
}
