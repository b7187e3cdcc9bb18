/** The known names nearest to a misspelt one. */
import { distance } from "fastest-levenshtein";

/** At most three names, nearest first, that a typing error or two away could have been meant; none where nothing is near. */
export function nearest(misspelt: string, known: Iterable<string>): string[] {
  const written = misspelt.toLowerCase();
  const limit = Math.max(2, Math.floor(written.length / 3));
  return [...known]
    .map((name) => ({ name, distance: distance(written, name.toLowerCase()) }))
    .filter((each) => each.distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}
