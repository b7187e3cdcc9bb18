/** Collects what is wrong with a platform, each with the fix of its code unless a better one is known. */
import type { Path, Problem } from "../../language/problems/problem";
import { type PlatformCode, platformCodes } from "../codes";

export type Found = Pick<Problem, "message"> & { readonly value?: unknown; readonly allowed?: string; readonly fix?: string };
export type Report = (code: PlatformCode, path: Path, found: Found) => void;

/** Codes whose finding does not stop anything. */
const warnings: ReadonlySet<PlatformCode> = new Set(["B4085"]);

export function reporterInto(problems: Problem[]): Report {
  return (code, path, found) => {
    problems.push({ code, severity: warnings.has(code) ? "warning" : "error", path, fix: platformCodes[code].fix, ...found });
  };
}
