/** `--fix`: adds `renamedFrom` to the spec, and keeps comments and layout. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SpecSide } from "../../review/compare/spec";
import type { Finding } from "../../review/model/finding";
import { asList, isMap, type Json } from "../../review/model/json";
import type { Review } from "../../review/model/review";
import { TreeError } from "../../review/read/json-file";
import { folderOf } from "../../review/read/tree";

export interface Fixed {
  readonly file: string;
  /** What was added. */
  readonly text: string;
}

/**
 * Adds the `renamedFrom` lines, or `moved` blocks, that the review's findings about renames propose.
 * @param head the folder or file that was reviewed
 * @returns the added text by file
 * @throws TreeError if head cannot be written: a commit, or one file of Terraform JSON
 */
export function fixRenames(result: Review, spec: SpecSide | null, head: string): Fixed[] {
  const renames = result.findings.filter(({ topic }) => topic === "rename");
  if (renames.length === 0) return [];
  if (!existsSync(head)) throw new TreeError(head, "is a commit, which cannot be changed", "set --head to the folder or the spec");
  if (spec === null) return movedBlocks(renames, head);
  // From the last line to the first, so that added lines do not move places that are still to be edited.
  const placed = renames.flatMap(({ data, place }) => (isMap(data) && place ? [{ place, from: String(data.renamedFrom) }] : []));
  placed.sort((a, b) => b.place.line - a.place.line || b.place.column - a.place.column);
  return placed.map(({ place, from }) => {
    const text = readFileSync(place.file, "utf8");
    writeFileSync(place.file, withRenamedFrom(text, place.line, place.column, from));
    return { file: place.file, text: `renamedFrom: ${from}` };
  });
}

/** One file for each stack, with all of its moves. */
function movedBlocks(renames: readonly Finding[], head: string): Fixed[] {
  const moves = new Map<string, { readonly from: string; readonly to: string }[]>();
  for (const { data, at } of renames)
    if (isMap(data) && at !== undefined)
      moves.set(at.stack, [...(moves.get(at.stack) ?? []), { from: String(data.from), to: String(data.to) }]);
  return [...moves].map(([stack, found]) => {
    const file = join(folderOf(head, stack), "moved.tf.json");
    const before: unknown = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
    const known = isMap(before) ? asList(before.moved as Json) : [];
    writeFileSync(file, `${JSON.stringify({ ...(isMap(before) && before), moved: [...known, ...found] }, null, 2)}\n`);
    return { file, text: found.map(({ from, to }) => `moved: ${from} → ${to}`).join(", ") };
  });
}

/**
 * The text of a spec with `renamedFrom` in the entry whose value begins at a place.
 * @param line of the `{` of a flow map, otherwise of the entry's key; from 1
 * @param column from 1
 */
export function withRenamedFrom(text: string, line: number, column: number, from: string): string {
  const lines = text.split("\n");
  const at = lines[line - 1] ?? "";
  const [before, value] = [at.slice(0, column - 1), at.slice(column - 1)];
  const isJson = /"\s*:\s*$/.test(before) && value.startsWith("{");
  if (value.startsWith("{")) {
    const rest = value.slice(1);
    const entry = isJson ? `"renamedFrom": "${from}"` : `renamedFrom: ${from}`;
    const space = isJson && !rest.startsWith(" ") ? "" : " ";
    lines[line - 1] = /^\s*\}/.test(rest)
      ? `${before}{${space}${entry}${space}${rest.trimStart()}`
      : `${before}{${space}${entry}, ${rest.trimStart()}`;
  } else {
    const inside = firstInside(lines, line, before.length);
    if (inside === null) throw new Error(`line ${line} of the spec has no entry to add renamedFrom to`);
    lines.splice(inside.index, 0, `${inside.indent}renamedFrom: ${from}`);
  }
  return lines.join("\n");
}

/** The first key in a block map: the next line with more indentation that is neither blank nor a comment. */
function firstInside(lines: readonly string[], line: number, depth: number): { readonly index: number; readonly indent: string } | null {
  for (let index = line; index < lines.length; index++) {
    const text = lines[index] ?? "";
    if (/^\s*(?:#|$)/.test(text)) continue;
    const [indent = ""] = /^ */.exec(text) ?? [];
    return indent.length > depth ? { index, indent } : null;
  }
  return null;
}
