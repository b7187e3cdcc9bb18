/** Checks that several kinds share. */
import type { Path } from "../problems/problem";
import type { Report } from "../problems/reporter";

/** `min` is at most `max`. */
export function checkRange(range: { readonly min: number; readonly max: number }, path: Path, report: Report): void {
  const { min, max } = range;
  if (min > max)
    report("B2305", path, { message: "has a min above its max", value: { min, max }, fix: `write { min: ${max}, max: ${min} }` });
}

/** Each item stands once. */
export function checkTwice(list: readonly (string | number)[], path: Path, report: Report): void {
  const met = new Set<string | number>();
  for (const [n, item] of list.entries()) {
    if (met.has(item)) report("B2311", [...path, n], { message: "stands in the list already", value: item, fix: "take it out" });
    met.add(item);
  }
}
