/** `--fix`: adds `renamedFrom` to the spec, touching nothing else: neither comments nor layout. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SpecSide } from "../../review/compare/spec";
import { movedBlock } from "../../review/findings/renames";
import { isMap } from "../../review/model/json";
import type { Review } from "../../review/model/review";

export interface Fixed {
  readonly file: string;
  /** What was added. */
  readonly text: string;
}

/** Writes the lines that the review's findings about renames name. @returns what was written where */
export function fixRenames(result: Review, head: SpecSide | null, outdir: string): Fixed[] {
  const renames = result.findings.filter(({ topic }) => topic === "rename");
  if (head === null)
    return renames.flatMap(({ data, at }) => {
      if (!isMap(data) || at === undefined) return [];
      const file = join(outdir, "stacks", at.stack, `moved_${String(data.to).replaceAll(/[^\w-]/g, "_")}.tf.json`);
      const text = movedBlock({ from: String(data.from), to: String(data.to) });
      writeFileSync(file, `${text}\n`);
      return [{ file, text }];
    });
  // From the last line to the first, so that what was added moves no place that is still needed.
  const placed = renames.flatMap(({ data, place }) => (isMap(data) && place ? [{ place, from: String(data.renamedFrom) }] : []));
  placed.sort((a, b) => b.place.line - a.place.line || b.place.column - a.place.column);
  return placed.map(({ place, from }) => {
    const text = readFileSync(place.file, "utf8");
    writeFileSync(place.file, withRenamedFrom(text, place.line, place.column, from));
    return { file: place.file, text: `renamedFrom: ${from}` };
  });
}

/**
 * The text of a spec with `renamedFrom` in the entry whose value begins at a place.
 * @param line and column from 1: of a flow map its `{`, otherwise of the entry's own key
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

/** The first key of a block map below its own key: the next line of more depth that is neither blank nor a comment. */
function firstInside(lines: readonly string[], line: number, depth: number): { readonly index: number; readonly indent: string } | null {
  for (let index = line; index < lines.length; index++) {
    const text = lines[index] ?? "";
    if (/^\s*(?:#|$)/.test(text)) continue;
    const [indent = ""] = /^ */.exec(text) ?? [];
    return indent.length > depth ? { index, indent } : null;
  }
  return null;
}
