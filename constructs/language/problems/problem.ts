/** What is wrong with what a user wrote: the one shape in which every room reports. */

/** Steps from the root of the spec: keys, and indexes of lists. */
export type Path = readonly (string | number)[];

export interface Problem {
  /** Stable, `B` and four digits; `berth explain CODE` tells more. */
  readonly code: string;
  readonly severity: "error" | "warning";
  /** Where the value stands after lists of locations are expanded; reading maps it back to what was written. */
  readonly path: Path;
  /** What is wrong, as the rest of a sentence whose subject is the value. */
  readonly message: string;
  /** The value at fault. Absent where a key is missing. */
  readonly value?: unknown;
  /** What may stand there. */
  readonly allowed?: string;
  /** What to write instead. */
  readonly fix?: string;
}

/** An entry of a room's table of codes, from which `berth explain` and the reference page are made. */
export interface CodeText {
  readonly title: string;
  readonly explanation: string;
  readonly fix: string;
}

/** The place in a file that a problem was traced to. Lines and columns count from 1. */
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
  /** The text of a number as the file has it, so that `1.30` keeps its zero. */
  readonly written?: string;
};

/** Whether any of `problems` is an error; warnings do not stop anything. */
export const hasErrors = (problems: readonly Pick<Problem, "severity">[]): boolean => problems.some(({ severity }) => severity === "error");
