/** Collects problems, each with the default fix of its code unless the problem has a more specific one. */
import type { Path, Problem } from "../../language/problems/problem";
import { type PlatformCode, platformCodes } from "../codes";

export type Found = Pick<Problem, "message"> & { readonly value?: unknown; readonly allowed?: string; readonly fix?: string };
export type Report = (code: PlatformCode, path: Path, found: Found) => void;

/** Codes of problems that do not stop a command. */
const warnings: ReadonlySet<PlatformCode> = new Set(["B4085", "B4087", "B4088"]);

export const reporterInto = (problems: Problem[]): Report => reporterTo((problem) => problems.push(problem));

/** Passes each complete problem to `push`. */
export function reporterTo(push: (problem: Problem) => void): Report {
  return (code, path, found) =>
    push({ code, severity: warnings.has(code) ? "warning" : "error", path, fix: platformCodes[code].fix, ...found });
}
