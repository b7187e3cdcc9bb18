/** Maps a path of the expanded spec to the file, and the path in it, where its value was written last. */

import type { Path, Place, PlacedProblem, Problem } from "../problems/problem";
import { authoringShape } from "../schema-shape/authoring";
import { branchesFor, type Field, fieldOf, type Shape } from "../schema-shape/shape";
import { has, isMap } from "../yaml/json";
import type { Source } from "../yaml/source";
import type { Origin } from "./fleet";

/** The origin of an entry that was not written under its expanded key; undefined for any other entry. */
export type OriginOf = (section: string, key: string) => Origin | undefined;

/** The value that one file has at a path. */
interface Layer {
  readonly source: Source;
  readonly path: Path;
  readonly value: unknown;
}

/** Codes that are reported at the key, not at the value. */
const keyCodes: ReadonlySet<string> = new Set(["B2001", "B2005", "B1008", "B3010", "B3011"]);

export class SourceMap {
  constructor(
    private readonly sources: readonly Source[],
    private readonly originOf: OriginOf,
  ) {}

  /** Where a value was written last; null for a spec that is an object of a program. @param key whether to return the place of the key */
  locate(path: Path, key = false): Place | null {
    const { source, path: written } = this.written(path);
    if (source.file === null || source.places === null) return null;
    const places = source.places();
    return { file: source.file, ...(key ? places.key(written) : places.value(written)) };
  }

  /** The path as it was written: the key of a fleet, and `per` for its exceptions, in place of an expanded key. */
  writtenPath(path: Path): Path {
    const { path: written, rest } = this.written(path);
    return rest.length === 0 ? written : [...written, ...rest];
  }

  /** The text of a scalar in its file. */
  source(path: Path): string | undefined {
    const { source, path: written } = this.written(path);
    return source.places?.().source(written);
  }

  /**
   * Adds to each problem the place where its value was written, and the value as written, before defaults and units. Duplicates are removed,
   * also those of text that several aliases share; the result is sorted by file, line, column and code.
   */
  place(problems: readonly Problem[]): PlacedProblem[] {
    const listed = new Set<string>();
    const placed: PlacedProblem[] = [];
    for (const problem of problems) {
      const { code, message } = problem;
      const { path: found, rest } = this.written(problem.path);
      const path = rest.length === 0 ? found : [...found, ...rest];
      const identity = JSON.stringify([code, path, message]);
      if (listed.has(identity)) continue;
      listed.add(identity);
      const place = this.locate(problem.path, keyCodes.has(code));
      const shared = JSON.stringify([code, message, path.at(-1), place?.file, place?.line, place?.column]);
      if (place !== null && rest.length === 0 && listed.has(shared)) continue;
      listed.add(shared);
      placed.push({ ...problem, ...this.asWritten(problem), path, place });
    }
    return sortProblems(placed);
  }

  /** The value that the user wrote, if the problem shows one: `8d`, although the parsed spec has 8. A default was not written. */
  private asWritten({ code, path, value }: Problem): Pick<PlacedProblem, "value" | "written"> {
    if (value === undefined || keyCodes.has(code)) return {};
    const { source, path: at, value: written, rest } = this.written(path);
    if (rest.length > 0 && isMap(written)) return { value: undefined };
    if (rest.length > 0 || written === undefined) return {};
    const text = typeof written === "number" ? source.places?.().source(at) : undefined;
    return { value: written, ...(text !== undefined && { written: text }) };
  }

  private written(path: Path): Layer & { readonly rest: Path } {
    let layers: readonly Layer[] = this.sources.map((source) => ({ source, path: [], value: source.value }));
    let field: Field = { shape: authoringShape(), whole: false };
    for (const [n, step] of path.entries()) {
      const origin = n === 1 ? this.originOf(String(path[0]), String(step)) : undefined;
      let next: readonly Layer[];
      if (origin) next = this.enter(layers, origin, field);
      else if (n === 2 && step === "location") next = this.location(layers, path) ?? below(layers, step, field);
      else next = below(layers, step, field);
      if (next.length === 0) return { ...(layers.at(-1) as Layer), rest: path.slice(n) };
      field = fieldOn(field.shape, step, layers);
      layers = next;
    }
    return { ...(layers.at(-1) as Layer), rest: [] };
  }

  /** The values of an entry in all files, followed by those of its exceptions, which are merged over them. */
  private enter(layers: readonly Layer[], { key, exceptions }: Origin, section: Field): readonly Layer[] {
    const entry = below(layers, key, section);
    const shape = fieldOn(section.shape, key, entry);
    const over = exceptions.flatMap((exception) => {
      const per = below(entry, "per", shape);
      return below(per, exception, fieldOn(shape.shape, "per", per));
    });
    return [...entry, ...over];
  }

  /** The item of a list of locations that an expanded entry was created for. */
  private location(layers: readonly Layer[], path: Path): readonly Layer[] | undefined {
    const item = this.originOf(String(path[0]), String(path[1]))?.item ?? null;
    if (item === null) return undefined;
    const lists = layers.filter(({ value }) => isMap(value) && Array.isArray(value.location));
    return lists.slice(-1).map((layer) => ({
      ...layer,
      path: [...layer.path, "location", item],
      value: ((layer.value as { location: unknown[] }).location ?? [])[item],
    }));
  }
}

/** The layers that have a value at a step. A value that is replaced as a whole discards the layers before it. */
function below(layers: readonly Layer[], step: string | number, field: Field): readonly Layer[] {
  const next: Layer[] = [];
  for (const { source, path, value } of layers) {
    const inner = Array.isArray(value) ? value[Number(step)] : isMap(value) && has(value, String(step)) ? value[step] : undefined;
    if (inner === undefined) continue;
    const replaces = Array.isArray(value) || !isMap(inner) || fieldOn(field.shape, step, []).whole;
    if (replaces) next.length = 0;
    next.push({ source, path: [...path, step], value: inner });
  }
  return next;
}

function fieldOn(shape: Shape, step: string | number, layers: readonly Layer[]): Field {
  const value = layers.at(-1)?.value;
  const found =
    typeof step === "number"
      ? shape.item && { shape: shape.item, whole: false }
      : fieldOf(shape, step, isMap(value) ? branchesFor(shape, value) : undefined);
  return found ?? anyField;
}

const anyField: Field = { shape: { objects: [], record: null, item: null, scalars: [], ids: [], words: [], free: true }, whole: false };

/** Sorted by file, line, column, code and path. */
export function sortProblems(problems: readonly PlacedProblem[]): PlacedProblem[] {
  const keyed = problems.map((problem) => ({ problem, path: problem.path.join(".") }));
  keyed.sort((a, b) => {
    const [left, right] = [a.problem.place, b.problem.place];
    return (
      compare(left?.file ?? "", right?.file ?? "") ||
      (left?.line ?? 0) - (right?.line ?? 0) ||
      (left?.column ?? 0) - (right?.column ?? 0) ||
      compare(a.problem.code, b.problem.code) ||
      compare(a.path, b.path)
    );
  });
  return keyed.map(({ problem }) => problem);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
