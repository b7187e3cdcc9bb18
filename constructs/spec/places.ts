/** Where a value of the merged and expanded spec was last written. */
import type { SpecFile } from "./files";
import { sortProblems } from "./format";
import type { Path, Place, PlacedProblem, Problem } from "./problem";
import { PlaceFinder } from "./yaml";

export class Places {
  private readonly finders = new Map<string, PlaceFinder>();

  /** @param written where a value of an expanded path may have been written, the likeliest first */
  constructor(
    private readonly files: readonly SpecFile[],
    private readonly written: (path: Path) => readonly Path[],
  ) {}

  place(problems: readonly Problem[]): PlacedProblem[] {
    return sortProblems(problems.map((problem) => this.placed(problem)));
  }

  /** The last file and the likeliest way of writing in which most of the path stands. */
  locate(path: Path): Place | null {
    const best = this.find(path);
    return best === null || best.file.name === "" ? null : this.finderOf(best.file).find(best.path);
  }

  private placed(problem: Problem): PlacedProblem {
    const best = this.find(problem.path);
    if (best === null || best.file.name === "") return { ...problem, place: null };
    const finder = this.finderOf(best.file);
    const place = finder.find(best.path, problem.code === "B2001" ? "key" : "value");
    if (problem.code !== "B2103") return { ...problem, place };
    const source = finder.source(best.path) ?? String(problem.value);
    return { ...problem, place, fix: `write "${source}" in quotes` };
  }

  private find(path: Path): { readonly file: SpecFile; readonly path: Path } | null {
    let best: { file: SpecFile; path: Path; depth: number } | null = null;
    for (const candidate of this.written(path)) {
      for (const file of [...this.files].reverse()) {
        const depth = depthOf(file.value, candidate) - (candidate.length - path.length);
        if (best === null || depth > best.depth) best = { file, path: candidate, depth };
      }
    }
    return best;
  }

  private finderOf({ name, text }: SpecFile): PlaceFinder {
    const finder = this.finders.get(name) ?? new PlaceFinder(text, name);
    this.finders.set(name, finder);
    return finder;
  }
}

/** How many steps of a path there are in a value. */
function depthOf(value: unknown, path: Path): number {
  let at = value;
  for (const [index, step] of path.entries()) {
    if (typeof at !== "object" || at === null || !(step in at)) return index;
    at = (at as Record<string | number, unknown>)[step];
  }
  return path.length;
}
