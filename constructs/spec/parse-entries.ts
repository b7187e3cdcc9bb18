/** An expanded spec → a parsed one: every keyed entry on its own, so that one fault does not hide another. */
import { z } from "zod";
import type { SpecCode } from "./codes";
import { nearest, problemsOf } from "./issues";
import { knownKeys } from "./known-keys";
import { isMap } from "./merge";
import type { Problem } from "./problem";
import { lists, type ParsedSpec, platformKeys, type Section, sections } from "./schema/spec";
import { expandedKey, key, locationKey } from "./schema/values";

type Json = Readonly<Record<string, unknown>>;
type SpecProblem = Problem & { readonly code: SpecCode };

export interface Parsed {
  /** What passed. Entries that did not are left out. */
  readonly spec: ParsedSpec;
  readonly problems: readonly SpecProblem[];
}

const platform = z.object(platformKeys);
const domainKey = z.string().regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/, "is a domain, for example example.org");
const keysOf: { readonly [S in Section]?: z.ZodType<string> } = { locations: locationKey, domains: domainKey, outside: key };

export function parseEntries(value: Json): Parsed {
  const problems: SpecProblem[] = [];
  const read = <T extends z.ZodType>(schema: T, input: unknown, at: (string | number)[]): z.output<T> | undefined => {
    const result = schema.safeParse(withoutPrivate(input));
    if (result.success) return result.data;
    problems.push(...problemsOf(result.error.issues, at, input).map((problem) => named(problem, schema, at)));
    return undefined;
  };
  problems.push(...unknownTop(value));
  const top = read(platform, value, []) ?? platform.partial().parse({});
  const parsed: Record<string, unknown> = { ...top };
  for (const [section, schema] of Object.entries(sections) as [Section, z.ZodType][]) {
    const entries = value[section];
    parsed[section] = {};
    if (entries === undefined && section === "locations")
      problems.push({
        code: "B2002",
        severity: "error",
        path: ["locations"],
        message: "is missing",
        fix: "write locations: with at least one",
      });
    if (entries === undefined) continue;
    if (!isMap(entries)) {
      problems.push({ code: "B2101", severity: "error", path: [section], message: "is not a map of keyed entries", value: entries });
      continue;
    }
    const results: Record<string, unknown> = {};
    for (const [name, entry] of Object.entries(entries)) {
      if (name.startsWith("x-")) continue;
      if (read(keysOf[section] ?? expandedKey, name, [section, name]) === undefined) continue;
      const result = read(schema, entry, [section, name]);
      if (result !== undefined) results[name] = result;
    }
    parsed[section] = results;
  }
  for (const [name, schema] of Object.entries(lists)) parsed[name] = read(schema, value[name], [name]) ?? [];
  return { spec: parsed as ParsedSpec, problems };
}

function unknownTop(value: Json): SpecProblem[] {
  const known = [...Object.keys(platformKeys), ...Object.keys(sections), ...Object.keys(lists)];
  return Object.keys(value)
    .filter((name) => !known.includes(name) && !name.startsWith("x-"))
    .map((name) => ({
      code: "B2001",
      severity: "error",
      path: [name],
      message: "is not a key of the language here",
      value: name,
      allowed: known.join(", "),
      ...nearest(name, known),
    }));
}

/** An unknown key is told with the keys that there are. */
function named(problem: SpecProblem, schema: z.ZodType, at: readonly (string | number)[]): SpecProblem {
  if (problem.code !== "B2001") return problem;
  const inner = problem.path.slice(at.length);
  const known = knownKeys(schema, inner.slice(0, -1));
  return { ...problem, ...(known.length > 0 && { allowed: known.join(", ") }), ...nearest(String(inner.at(-1)), known) };
}

/** Keys that begin with x- are the user's own, at every depth. */
function withoutPrivate(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPrivate);
  if (!isMap(value)) return value;
  const own = Object.entries(value);
  return Object.fromEntries(own.filter(([name]) => !name.startsWith("x-")).map(([name, inner]) => [name, withoutPrivate(inner)]));
}
