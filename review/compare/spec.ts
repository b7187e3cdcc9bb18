/** What differs between two specs, value by value, with the place where each was written last. */
import type { Place } from "../../constructs/language/problems/problem";
import type { SpecChange } from "../model/change";
import { isMap, type Json, type JsonMap } from "../model/json";
import { isSecretName, redacted } from "./sensitive";
import { canonical } from "./values";

/** One side's spec: expanded, as JSON, and where its values stand. */
export interface SpecSide {
  readonly spec: JsonMap;
  locate(path: readonly (string | number)[]): Place | null;
  /** The path as it was written, where a fleet's key stands in place of a made one. */
  written(path: readonly (string | number)[]): readonly (string | number)[];
}

/** Leaves that differ; of an entry that came or went the entry as a whole. Sorted by path. */
export function specChanges(base: SpecSide, head: SpecSide): SpecChange[] {
  const found: SpecChange[] = [];
  compare(base.spec, head.spec, [], (path, before, after) => {
    const place = (after === undefined ? base : head).locate(path);
    const name = path.at(-1) ?? "";
    found.push({
      path: path.join("."),
      before: redacted(before, name),
      after: redacted(after, name),
      place: place === null ? null : { file: place.file, line: place.line },
    });
  });
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

type Found = (path: readonly string[], before: Json | undefined, after: Json | undefined) => void;

function compare(before: Json | undefined, after: Json | undefined, path: readonly string[], found: Found): void {
  if (canonical(before) === canonical(after)) return;
  if (isMap(before) && isMap(after) && !isSecretName(path.at(-1) ?? "")) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) compare(before[key], after[key], [...path, key], found);
    return;
  }
  found(path, before, after);
}
