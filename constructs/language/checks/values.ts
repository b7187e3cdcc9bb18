/** Checks that several kinds share. */
import type { z } from "zod";
import type { Path } from "../problems/problem";
import type { Report } from "../problems/reporter";
import type { reference } from "../schema/values";

/** `min` is at most `max`. */
export function checkRange(range: { readonly min: number; readonly max: number }, path: Path, report: Report): void {
  const { min, max } = range;
  if (min > max)
    report("B2305", path, { message: "has a min above its max", value: { min, max }, fix: `write { min: ${max}, max: ${min} }` });
}

/** Each item is listed once. */
export function checkTwice(list: readonly Item[], path: Path, report: Report): void {
  const met = new Set<string>();
  for (const [n, item] of list.entries()) {
    const identity = identityOf(item);
    if (met.has(identity)) report("B2311", [...path, n], { message: "is in the list already", value: item, fix: "take it out" });
    met.add(identity);
  }
}

type Item = string | number | z.output<typeof reference>;

/** No cloud tells names apart by their case; outputs of Terraform do. */
const identityOf = (item: Item): string =>
  typeof item === "object" ? JSON.stringify([item.from, item.output, item.item]) : String(item).toLowerCase();
