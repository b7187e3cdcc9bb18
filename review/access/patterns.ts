/** Patterns of policies: `*` matches any text, `?` one character. Whether one covers another, and whether two overlap. */

/** Whether `wide` matches every text that `narrow` matches. Never a false positive; unusual pairs of patterns may be missed. */
export function coversText(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === "*") return true;
  // Greedy with one way back: a star of the narrow one is a character that only a star of the wide one takes.
  let [at, to, star, mark] = [0, 0, -1, 0];
  while (to < narrow.length) {
    const [want, have] = [wide[at], narrow[to]];
    if (want === "*") [star, mark, at] = [at, to, at + 1];
    else if (want !== undefined && (want === have || want === "?") && have !== "*") [at, to] = [at + 1, to + 1];
    else if (star >= 0) [at, mark, to] = [star + 1, mark + 1, mark + 1];
    else return false;
  }
  while (wide[at] === "*") at++;
  return at === wide.length;
}

/** Whether some text matches both. */
export function meet(one: string, other: string): boolean {
  if (coversText(one, other) || coversText(other, one)) return true;
  // Places in `other` that are reachable behind each place of `one`.
  let places = new Set(behindStars(other, [0]));
  for (const want of one) {
    const next = new Set<number>();
    if (want === "*") for (const place of places) for (let at = place; at <= other.length; at++) next.add(at);
    else
      for (const place of places) {
        const have = other[place];
        if (have === "*") next.add(place);
        else if (have !== undefined && (have === want || have === "?" || want === "?")) next.add(place + 1);
      }
    places = new Set(behindStars(other, [...next]));
    if (places.size === 0) return false;
  }
  return places.has(other.length);
}

/** A star also matches the empty text. */
function behindStars(pattern: string, places: readonly number[]): number[] {
  return places.flatMap((place) => {
    const found = [place];
    for (let at = place; pattern[at] === "*"; at++) found.push(at + 1);
    return found;
  });
}
