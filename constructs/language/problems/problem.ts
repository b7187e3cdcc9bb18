/** A problem of a spec, as every part of Berth reports it. */

/** Steps from the root of the spec: keys, and indexes of lists. */
export type Path = readonly (string | number)[];

export interface Problem {
  /** A stable code, `B` and four digits. `berth explain CODE` prints its explanation. */
  readonly code: string;
  readonly severity: "error" | "warning";
  /** The path of the value in the expanded spec. `place` of the read result maps it to what was written. */
  readonly path: Path;
  /** A sentence that states the problem, without a final period. It does not repeat `value` and `allowed`, which are printed below it. */
  readonly message: string;
  /** The invalid value. Absent if a key is missing. */
  readonly value?: unknown;
  /** The allowed values. */
  readonly allowed?: string;
  /** What to change, beginning with a verb in lower case: `write retention: 14d`. */
  readonly fix?: string;
}

/** The text of a code, for `berth explain` and the reference page. */
export interface CodeText {
  readonly title: string;
  readonly explanation: string;
  readonly fix: string;
}

/** A range in a file. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export type PlacedProblem = Problem & {
  /** Null for a spec that is an object of a program. */
  readonly place: Place | null;
  /** The text of a number in the file, so that `1.30` keeps its zero. */
  readonly written?: string;
};

/** Whether any problem is an error. Warnings do not stop a command. */
export const hasErrors = (problems: readonly Pick<Problem, "severity">[]): boolean => problems.some(({ severity }) => severity === "error");
