/** Which spec a command reads: the same rule for all of them, and for each side of a review. */
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, extname, join, normalize, relative, resolve } from "node:path";
import type { PlacedProblem } from "../constructs/language/problems/problem";

const DEFAULT = "berth.yaml";

export interface SpecFiles {
  /** Relative to the current folder. */
  readonly files: readonly string[];
  /** The folder whose spec it is, relative to the current one: output is written there unless the command line says otherwise. */
  readonly project: string;
}

/** The files of -f, otherwise the spec of the current folder or of the nearest folder above that has one. */
export function specFiles(given: readonly string[]): SpecFiles {
  if (given.length > 0) return { files: given, project: "." };
  const folder = folderWithSpec(".", topOf(".")) ?? ".";
  return { files: [join(folder, ownSpec(folder) ?? DEFAULT)], project: folder };
}

/**
 * The spec of a folder, or of the nearest folder above it.
 * @param top the last folder to look into @default the folder itself
 * @returns a path relative to the folder; berth.yaml if there is none
 */
export function configuredSpec(folder: string, top = folder): string {
  const found = folderWithSpec(folder, top);
  return found === null ? DEFAULT : join(relative(folder, found), ownSpec(found) ?? DEFAULT);
}

function folderWithSpec(from: string, top: string): string | null {
  const last = resolve(top);
  for (let folder = from; ; folder = join(folder, "..")) {
    if (ownSpec(folder) !== null) return folder;
    const here = resolve(folder);
    if (here === last || dirname(here) === here) return null;
  }
}

/** The spec that the folder's cdktf.json names, otherwise its berth.yaml; null if it has neither. */
function ownSpec(folder: string): string | null {
  return namedInCdktf(folder) ?? (existsSync(join(folder, DEFAULT)) ? DEFAULT : null);
}

function namedInCdktf(folder: string): string | null {
  try {
    const { context } = JSON.parse(readFileSync(join(folder, "cdktf.json"), "utf8")) as { context?: { berth?: { spec?: unknown } } };
    const spec = context?.berth?.spec;
    return typeof spec === "string" ? spec : null;
  } catch {
    return null;
  }
}

/** Nobody means a spec beyond the repository, or beyond the home folder. */
function topOf(from: string): string {
  const home = homedir();
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git")) || folder === home || dirname(folder) === folder) return folder;
  }
}

/** Says where the spec is that somebody probably means, if the file of the command line or the default does not exist. */
export function withHints(problems: readonly PlacedProblem[], files: readonly string[]): readonly PlacedProblem[] {
  return problems.map((problem) => {
    const file = files.find((each) => problem.code === "B1001" && problem.place?.file === normalize(each) && !existsSync(each));
    return file === undefined ? problem : { ...problem, fix: hintFor(file) };
  });
}

function hintFor(file: string): string {
  const base = join(dirname(file), basename(file, extname(file)));
  const other = [".yaml", ".yml", ".json"].map((end) => `${base}${end}`).find((each) => each !== normalize(file) && existsSync(each));
  if (other !== undefined) return `write -f ${other}${basename(file) === DEFAULT ? `, or rename it to ${DEFAULT}` : ""}`;
  const { files, project } = specFiles([]);
  const found = files[0] ?? DEFAULT;
  if (file !== found && existsSync(found))
    return `write -f ${found}${project === "." ? "" : ", which is above this folder"}, or leave -f out`;
  return `write -f with the path of a spec, or run berth init to write a first one`;
}
