/** Collects what is wrong with a platform, each with the fix of its code unless a better one is known. */
import type { Path, Problem } from "../../language/problems/problem";
import { type PlatformCode, platformCodes } from "../codes";

export type Found = Pick<Problem, "message"> & { readonly value?: unknown; readonly allowed?: string; readonly fix?: string };
export type Report = (code: PlatformCode, path: Path, found: Found) => void;

/** Codes whose finding does not stop anything. */
const warnings: ReadonlySet<PlatformCode> = new Set(["B4085"]);

export const reporterInto = (problems: Problem[]): Report => reporterTo((problem) => problems.push(problem));

/** Hands each problem on, complete. */
export function reporterTo(push: (problem: Problem) => void): Report {
  return (code, path, found) =>
    push({ code, severity: warnings.has(code) ? "warning" : "error", path, fix: platformCodes[code].fix, ...found });
}
