/** `--fix`: adds `renamedFrom` to the spec, or `moved` blocks to Terraform JSON. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SpecSide } from "../../review/compare/spec";
import type { Finding } from "../../review/model/finding";
import { asList, isMap, type Json } from "../../review/model/json";
import type { Review } from "../../review/model/review";
import { TreeError } from "../../review/read/json-file";
import { folderOf } from "../../review/read/tree";
import { withRenamedFrom } from "./add-renamed-from";

export interface Fixed {
  readonly file: string;
  /** What was added. */
  readonly text: string;
  /** The text of a spec before; null for a file of Terraform JSON. */
  readonly before: string | null;
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
  const fixed = inSpec(renames);
  for (const { file, after } of fixed) writeFileSync(file, after);
  return fixed;
}

/** Nothing is written before every line has its place. */
function inSpec(renames: readonly Finding[]): (Fixed & { readonly after: string })[] {
  const texts = new Map<string, string>();
  return renames.flatMap(({ data, place }) => {
    if (!isMap(data) || !place) return [];
    const { path, renamedFrom, per } = data as unknown as RenameData;
    const { file } = place;
    const before = texts.get(file) ?? readFileSync(file, "utf8");
    const after = withRenamedFrom(before, per === undefined ? path : [...path, "per", per], renamedFrom);
    texts.set(file, after);
    return { file, before, after, text: `renamedFrom: ${renamedFrom} to ${path.join(".")}${per === undefined ? "" : ` in ${per}`}` };
  });
}

/** What a finding about a renamed key contains. */
interface RenameData {
  readonly path: readonly string[];
  readonly renamedFrom: string;
  readonly per?: string;
}

/** Writes the files as they were. */
export function undo(fixed: readonly Fixed[]): void {
  for (const { file, before } of [...fixed].reverse()) if (before !== null) writeFileSync(file, before);
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
    return { file, text: found.map(({ from, to }) => `moved: ${from} → ${to}`).join(", "), before: null };
  });
}
