/** Finds the known names that a misspelt name is probably meant to be. */
import { distance } from "fastest-levenshtein";

/** The known name nearest to `misspelt`; undefined if more than a third of its letters differ, and more than two. */
export function nearest(misspelt: string, known: Iterable<string>): string | undefined {
  const written = misspelt.toLowerCase();
  let best: string | undefined;
  let least = Math.max(2, Math.floor(written.length / 3)) + 1;
  for (const name of known) {
    if (Math.abs(name.length - written.length) >= least) continue;
    const edits = distance(written, name.toLowerCase());
    if (edits < least) [best, least] = [name, edits];
  }
  return best;
}

/** At most three known names that could have been meant, nearest first. */
export function nearestFew(misspelt: string, known: Iterable<string>): string[] {
  const left = new Set(known);
  const found: string[] = [];
  for (let name = nearest(misspelt, left); name !== undefined && found.length < 3; name = nearest(misspelt, left)) {
    found.push(name);
    left.delete(name);
  }
  return found;
}

/** Joins names for a sentence: `a`, `a or b`, `a, b or c`. */
export function anyOf(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} or ${last}`;
}
