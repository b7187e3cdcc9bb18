/** Which waiver of the spec accepts a finding. */
import type { Platform } from "../../constructs/platform/types/platform";
import type { Side } from "../input";

export type Waiver = Platform["waivers"][number];

/** A waiver is valid until the end of its last day. */
export const isExpired = ({ expires }: Waiver, today: string): boolean => expires !== undefined && expires < today;

/**
 * @param rule a kind of finding, or a rule of a scanner
 * @param specPath of the affected resource; null: unknown, so that no waiver matches
 */
export function waiverOf({ platform }: Side, rule: string, specPath: string | null, today: string): Waiver | null {
  if (platform === null || specPath === null) return null;
  const locations = platform.locations.map(({ key }) => key);
  return platform.waivers.find((each) => each.rule === rule && !isExpired(each, today) && covers(each.at, specPath, locations)) ?? null;
}

/** Whether `at` names the path or something above it; `*` is one step, and a fleet's key covers its entries. */
export function covers(at: string, specPath: string, locations: readonly string[]): boolean {
  const [steps, path] = [at.split("."), specPath.split(".")];
  return steps.every(
    (step, index) =>
      path[index] !== undefined &&
      (step === "*" || step === path[index] || (index === 1 && locations.some((key) => path[1] === `${step}-${key}`))),
  );
}

/** `waived until 2027-06-30 by team-ci: the reason` */
export const waiverText = ({ reason, owner, expires }: Waiver): string =>
  `waived${expires === undefined ? "" : ` until ${expires}`}${owner === undefined ? "" : ` by ${owner}`}: ${reason}`;
