/** Checks that several kinds share. */
import type { z } from "zod";
import type { Path } from "../problems/problem";
import type { Report } from "../problems/reporter";
import type { reference } from "../schema/values";

/** `min` is at most `max`. */
export function checkRange(range: { readonly min: number; readonly max: number }, path: Path, report: Report): void {
  const { min, max } = range;
  if (min > max)
    report("B2305", path, { message: "min must not be greater than max", value: { min, max }, fix: `write { min: ${max}, max: ${min} }` });
}

/** The items of a list are unique. */
export function checkTwice(list: readonly Item[], path: Path, report: Report): void {
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

/** No cloud tells names apart by their case; outputs of Terraform do. */
const identityOf = (item: Item): string =>
  typeof item === "object" ? JSON.stringify([item.from, item.output, item.item]) : String(item).toLowerCase();
