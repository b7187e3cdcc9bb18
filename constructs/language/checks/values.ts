/** Checks of values that several sections share. */
import type { z } from "zod";
import type { Path } from "../problems/problem";
import type { Report } from "../problems/reporter";
import type { reference } from "../schema/values";

/** Reports a `min` that is greater than `max`. */
export function checkRange(range: { readonly min: number; readonly max: number }, path: Path, report: Report): void {
  const { min, max } = range;
  if (min > max)
    report("B2305", path, { message: "min must not be greater than max", value: { min, max }, fix: `write { min: ${max}, max: ${min} }` });
}

/** Reports items that a list contains twice. */
export function checkUnique(list: readonly Item[], path: Path, report: Report): void {
  const seen = new Set<string>();
  for (const [n, item] of list.entries()) {
    const identity = identityOf(item);
    if (seen.has(identity)) {
      const shown = typeof item === "object" ? `output ${item.output} of ${item.from}` : item;
      report("B2311", [...path, n], { message: `The list contains ${shown} twice`, value: item, fix: `remove one ${shown}` });
    }
    seen.add(identity);
  }
}

type Item = string | number | z.output<typeof reference>;

/** Clouds compare names without case; names of Terraform outputs are case-sensitive. */
const identityOf = (item: Item): string =>
  typeof item === "object" ? JSON.stringify([item.from, item.output, item.item]) : String(item).toLowerCase();
