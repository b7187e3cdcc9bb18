/** Checks that a waiver's `at` can be a path of this spec. The rules decide whether they find something at that path. */

import { isReviewRule } from "../checks/review-rules";
import { nearest } from "../problems/nearest";
import type { ProblemDetails, Report } from "../problems/reporter";
import { platformKeys, type Section, sections } from "../schema/spec";
import type { Names } from "./known-names";

export function checkWaiverPaths(waivers: readonly { readonly rule: string; readonly at: string }[], names: Names, report: Report): void {
  for (const [n, { rule, at }] of waivers.entries()) {
    const path = ["waivers", n, "at"];
    const [first = "", second] = at.split(".");
    if (first === "*" || first in platformKeys) continue;
    if (!(first in sections)) {
      const known = [...Object.keys(sections), ...Object.keys(platformKeys)];
      const meant = nearest(first, known);
      report("B3005", path, {
        message: `${first} is not a section of the spec`,
        value: at,
        allowed: known.join(", "),
        fix: meant ? `write ${[meant, ...at.split(".").slice(1)].join(".")}` : undefined,
      });
    } else if (isReviewRule(rule)) {
      // The entry may have been removed by the change, so only a review can tell whether the path exists.
    } else if (second !== undefined && second !== "*" && !second.includes("*") && !names.named(first as Section, second))
      unknownEntry(at, first as Section, second, names, (details) => report("B3005", path, details));
  }
}

function unknownEntry(at: string, section: Section, key: string, names: Names, report: (details: ProblemDetails) => void): void {
  const keys = names.written(section);
  const meant = nearest(key, keys);
  report({
    message: `${section}.${key} does not exist`,
    value: at,
    allowed: keys.join(", ") || `none: ${section} is empty`,
    fix: meant && `write ${[section, meant, ...at.split(".").slice(2)].join(".")}`,
  });
}
