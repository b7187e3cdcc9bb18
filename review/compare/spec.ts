/** Differences between two specs, value by value, with the position in the file. */
import type { Place } from "../../constructs/language/problems/problem";
import type { SpecChange } from "../model/change";
import { isMap, type Json, type JsonMap, ownValue } from "../model/json";
import { isEnvironment, isSecretName } from "./secret-names";
import { redacted, redactedVariable } from "./sensitive";
import { canonical } from "./values";

/** One side's spec: expanded, as JSON, with the positions of its values. */
export interface SpecSide {
  readonly spec: JsonMap;
  locate(path: readonly (string | number)[]): Place | null;
  /** The path as written in the file, with the fleet's key instead of an expanded one. */
  written(path: readonly (string | number)[]): readonly (string | number)[];
}

/** Leaves that differ; an added or removed entry as a whole. Sorted by path. */
export function specChanges(base: SpecSide, head: SpecSide): SpecChange[] {
  const found: SpecChange[] = [];
  compare(base.spec, head.spec, [], (path, before, after) => {
    const place = (after === undefined ? base : head).locate(path);
    const [around = "", name = ""] = ["", ...path].slice(-2);
    const shown = (value: Json | undefined): Json | undefined =>
      value !== undefined && isEnvironment(around) ? redactedVariable(value, name) : redacted(value, name);
    found.push({
      path: path.join("."),
      before: shown(before),
      after: shown(after),
      place: place === null ? null : { file: place.file, line: place.line },
    });
  });
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

type Found = (path: readonly string[], before: Json | undefined, after: Json | undefined) => void;

function compare(before: Json | undefined, after: Json | undefined, path: readonly string[], found: Found): void {
  if (canonical(before) === canonical(after)) return;
  if (isMap(before) && isMap(after) && !isSecretName(path.at(-1) ?? "")) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
      compare(ownValue(before, key), ownValue(after, key), [...path, key], found);
    return;
  }
  found(path, before, after);
}
