/** Finds overrides that match no stack, or no resource of any stack. */

import { nearest } from "../language/problems/nearest";
import type { Problem } from "../language/problems/problem";
import { patternOf } from "../platform/naming/pattern";
import type { Platform } from "../platform/types/platform";
import type { UnitInput } from "../platform/types/unit";
import { type StackCode, stackCodes } from "./codes";

type Found = Problem & { readonly code: StackCode };

/** Overrides whose `stack` matches no stack. They are part of no unit's input, so building would not report them. */
export function overridesOfNoStack({ overrides, units }: Pick<Platform, "overrides" | "units">): Found[] {
  const stacks = units.filter(({ kind }) => kind !== "tombstone").map(({ stack }) => stack);
  return overrides.flatMap(({ stack }, position) => {
    if (stacks.some(patternOf(stack))) return [];
    const near = nearest(stack, stacks);
    return [
      {
        code: "B6001",
        severity: "error",
        path: ["overrides", position, "stack"],
        message: `No stack matches ${stack}`,
        value: stack,
        allowed: stacks.join(", ") || "none: the spec has no stack",
        fix: near === undefined ? stackCodes.B6001.fix : `write stack: ${near}`,
      } as const,
    ];
  });
}

/**
 * Overrides that name stacks by a pattern and matched no resource of them.
 * @param matched paths of overrides that matched a resource of any stack
 * @param known problems that are reported already, so that no override is reported twice
 */
export function unmatchedOverrides(inputs: readonly UnitInput[], matched: readonly string[], known: readonly Problem[]): Found[] {
  const found = new Set([...matched, ...known.map(({ path }) => path.join("."))]);
  const all = new Map(inputs.flatMap(({ overrides }) => overrides.map((override) => [override.path, override] as const)));
  return [...all.values()]
    .filter(({ path }) => !found.has(path))
    .map(({ path, resource }) => ({
      code: "B6001",
      severity: "error",
      path: path.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
      message: `No resource of any stack matches ${resource}`,
      value: resource,
      fix: stackCodes.B6001.fix,
    }));
}
