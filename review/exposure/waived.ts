/** Whether a waiver of the spec accepts that a resource is open to the internet. */
import type { Side } from "../input";

/** The rule that waivers name. */
const RULE = "cluster-endpoint-world";

/** @param today waivers are valid until their last day */
export function isWaived({ platform }: Side, specPath: string | null, today: string): boolean {
  if (platform === null || specPath === null) return false;
  return platform.waivers.some(
    ({ rule, at, expires }) => rule === RULE && (expires === undefined || expires >= today) && names(at, specPath),
  );
}

/** `at` may be a path above or below, `*` one step, and a fleet's key all its entries. */
function names(at: string, specPath: string): boolean {
  const [said, path] = [at.split("."), specPath.split(".")];
  return path.every((step, index) => {
    const each = said[index];
    return each === undefined || each === "*" || each === step || (index === 1 && step.startsWith(`${each}-`));
  });
}
