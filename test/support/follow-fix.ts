/** Follows the fix of a problem as a user would who types what it says. */
import { parse } from "yaml";
import { problemsOf } from "./problems-of";

export type Spec = Record<string, unknown>;
type Problem = ReturnType<typeof problemsOf>[number];

/** What a fix says to type; null if it leaves something to the reader. */
export type Edit =
  | { readonly kind: "remove"; readonly key: string }
  | { readonly kind: "write"; readonly key: string; readonly value: unknown };

/** Ends of the part that can be typed: what follows is a reason, another way, or a place. */
const END = /, (?:or|and|which|for|with|at|because) .*$|; .*$|, [a-z ]+$| (?:in|of|at|for) (?:the|a|that|one|both) .*$/;
const PLACEHOLDER = /[A-Z]{4,}|…|EXAMPLE/;

export function editOf(fix: string): Edit | null {
  const removed = /^remove ([a-zA-Z]+)(?:$|[,;])/.exec(fix)?.[1];
  if (removed !== undefined) return { kind: "remove", key: removed };
  const written = /^(?:[a-z ]+: )?(?:write|set) ([a-zA-Z]+): (.+)$/.exec(fix);
  if (written?.[1] === undefined || written[2] === undefined || PLACEHOLDER.test(written[2])) return null;
  const [, key, rest] = written;
  for (const text of [rest, rest.replace(END, "")]) {
    const value = parsed(text);
    if (value !== undefined) return { kind: "write", key, value };
  }
  return null;
}

/** Undefined for text with words after the value. */
function parsed(text: string): unknown {
  if (!/^(?:[{["].*[}\]"]|[^\s,;]+)$/.test(text)) return undefined;
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** The spec after the edit; null where the path of the problem does not say where the key belongs. */
export function applied(spec: Spec, path: Problem["path"], edit: Edit): Spec | null {
  const next = structuredClone(spec);
  const at = path.at(-1) === edit.key ? path.slice(0, -1) : path;
  const place = at.reduce<unknown>((value, step) => (isMap(value) ? value[step] : undefined), next);
  if (!isMap(place)) return null;
  if (edit.kind === "remove") {
    if (!Object.hasOwn(place, edit.key)) return null;
    delete place[edit.key];
  } else place[edit.key] = edit.value;
  return next;
}

const isMap = (value: unknown): value is Spec => value !== null && typeof value === "object";

export interface Step {
  readonly code: string;
  readonly path: string;
  readonly fix: string;
}

/** The steps until nothing is left to type. @throws Error if advice does nothing, or leads back to what was there before */
export function follow(spec: Spec, problem: Problem, seen: readonly string[] = []): Step[] {
  const { code, path, fix } = problem;
  const edit = fix === undefined ? null : editOf(fix);
  const next = edit && applied(spec, path, edit);
  if (!next) return [];
  const step = { code, path: path.join("."), fix: String(fix) };
  const before = [...seen, JSON.stringify(spec)];
  if (before.includes(JSON.stringify(next))) throw new Error(`${code} ${step.path}: "${fix}" leads back to what was there before`);
  const left = problemsOf(JSON.stringify(next)).filter((each) => each.path.join(".") === step.path);
  const same = left.find((each) => each.code === code && each.message === problem.message);
  if (same !== undefined) throw new Error(`${code} ${step.path}: "${fix}" changes nothing`);
  return [step, ...left.flatMap((each) => follow(next, each, before))];
}
