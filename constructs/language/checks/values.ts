/** Checks that several kinds share. */
import type { Path } from "../problems/problem";
import type { Report } from "../problems/reporter";

/** `min` is at most `max`. */
export function checkRange(range: { readonly min: number; readonly max: number }, path: Path, report: Report): void {
  const { min, max } = range;
  if (min > max)
    report("B2305", path, { message: "min must not be greater than max", value: { min, max }, fix: `write { min: ${max}, max: ${min} }` });
}

/** The items of a list are unique. */
export function checkTwice(list: readonly (string | number)[], path: Path, report: Report): void {
  const seen = new Set<string | number>();
  for (const [n, item] of list.entries()) {
    if (seen.has(item))
      report("B2311", [...path, n], { message: `The list contains ${item} twice`, value: item, fix: `remove one ${item}` });
    seen.add(item);
  }
}
