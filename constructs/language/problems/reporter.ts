/** Creates the problems of the language. Each has a code of its tables, and the fix of that code unless the caller gives a better one. */
import { type SpecCode, specCodes } from "../codes";
import type { Path, Problem } from "./problem";

export type SpecProblem = Problem & { readonly code: SpecCode };

/** The parts of a problem that its code does not determine. */
export interface ProblemDetails {
  readonly message: string;
  readonly value?: unknown;
  readonly allowed?: string | undefined;
  /** @default the fix of the code */
  readonly fix?: string | undefined;
}

/** The function that checks call for each problem. */
export type Report = (code: SpecCode, path: Path, details: ProblemDetails) => void;

export function problem(code: SpecCode, path: Path, { message, value, allowed, fix }: ProblemDetails): SpecProblem {
  return {
    code,
    severity: "error",
    path,
    message,
    ...(value !== undefined && { value }),
    ...(allowed !== undefined && { allowed }),
    fix: fix ?? specCodes[code].fix,
  };
}

export const reporterInto =
  (problems: SpecProblem[]): Report =>
  (code, path, details) => {
    problems.push(problem(code, path, details));
  };
