/** Makes the problems of this room: each has a code of its table, and that code's fix unless a better one is known. */
import { type SpecCode, specCodes } from "../codes";
import type { Path, Problem } from "./problem";

export type SpecProblem = Problem & { readonly code: SpecCode };

/** What is particular to one finding. */
export interface Found {
  readonly message: string;
  readonly value?: unknown;
  readonly allowed?: string | undefined;
  /** @default the fix of the code */
  readonly fix?: string | undefined;
}

/** Where a check hands its findings. */
export type Report = (code: SpecCode, path: Path, found: Found) => void;

export function problem(code: SpecCode, path: Path, { message, value, allowed, fix }: Found): SpecProblem {
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
  (code, path, found) => {
    problems.push(problem(code, path, found));
  };
