/** Overrides that name stacks by a pattern, or a stack that is not there, and matched no resource anywhere. */

import type { Slice } from "../constructs/platform/types/unit";
import type { Problem } from "../constructs/spec/problem";
import { type StackCode, stackCodes } from "./codes";

/** @param matched paths of overrides that matched somewhere */
export function unmatchedOverrides(slices: readonly Slice[], matched: readonly string[]): (Problem & { readonly code: StackCode })[] {
  const found = new Set(matched);
  const all = new Map(slices.flatMap(({ overrides }) => overrides.map((override) => [override.path, override] as const)));
  return [...all.values()]
    .filter(({ path }) => !found.has(path))
    .map(({ path, resource }) => ({
      code: "B6001",
      severity: "error",
      path: path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
      message: "matches no resource of any stack",
      value: resource,
      fix: stackCodes.B6001.fix,
    }));
}
