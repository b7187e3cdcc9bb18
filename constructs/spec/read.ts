/** Files, or an object → a parsed spec and everything that is wrong with it, each with its place. */
import { checkConsistency } from "./consistency";
import { type ReadText, readFiles, type SpecFile } from "./files";
import { expand } from "./fleet";
import { sortProblems } from "./format";
import { isMap, merge } from "./merge";
import { checkBuilt } from "./not-built";
import { parseEntries } from "./parse-entries";
import { Places } from "./places";
import type { Path, Place, PlacedProblem, Problem } from "./problem";
import { linkReferences } from "./references";
import type { ParsedSpec } from "./schema/spec";

export interface ReadResult {
  /** What passed: entries at fault are left out. Null where nothing could be read. */
  readonly spec: ParsedSpec | null;
  /** Sorted by place. With an error among them, nothing may be written. */
  readonly problems: readonly PlacedProblem[];
  /** Files that were read, base first. */
  readonly files: readonly string[];
  /** Gives problems of later stages their places, and sorts them. */
  place(problems: readonly Problem[]): PlacedProblem[];
  /** Where a value of the expanded spec was last written. */
  locate(path: Path): Place | null;
}

/** @param names files as they were named; several are merged in that order */
export function readSpec(names: readonly string[], readText?: ReadText): ReadResult {
  const { files, problems } = readFiles(names, readText);
  if (problems.length > 0)
    return { spec: null, problems: sortProblems(problems), files: files.map(({ name }) => name), place: () => [], locate: () => null };
  return readValues(files);
}

/** A TypeScript object has no file: problems have a path and no place. */
export function readSpecObject(value: Readonly<Record<string, unknown>>): ReadResult {
  return readValues([{ name: "", text: "", value }]);
}

function readValues(files: readonly SpecFile[]): ReadResult {
  const merged = files.reduce<unknown>((base, { value }) => merge(base, value), {}) as Record<string, unknown>;
  const expanded = expand(merged);
  const places = new Places(files, expanded.written);
  const parsed = parseEntries(expanded.value);
  const keys = (section: string): string[] =>
    isMap(expanded.value[section]) ? Object.keys(expanded.value[section] as object).filter((key) => !key.startsWith("x-")) : [];
  const linked = linkReferences(parsed.spec, { keys, fleets: expanded.fleets });
  const found = [
    ...expanded.problems,
    ...parsed.problems,
    ...linked.problems,
    ...checkConsistency(linked.spec),
    ...checkBuilt(parsed.spec),
  ];
  return {
    spec: linked.spec,
    problems: places.place(found),
    files: files.map(({ name }) => name),
    place: (problems) => places.place(problems),
    locate: (path) => places.locate(path),
  };
}
