/** The error of invalid constructs: it contains every problem, each with the path of its construct. */
import { formatProblems } from "../language/problems/format-problems";
import type { Problem } from "../language/problems/problem";

/** One problem of a construct. */
export interface ConstructProblem {
  /** A stable code, `B` and four digits. `berth explain CODE` prints its explanation. */
  readonly code: string;
  readonly severity: "error" | "warning";
  /** Path of the construct, such as `shop/apps`. */
  readonly construct: string;
  /** Path of the prop, such as `pools.general.machine`; empty if the problem is about the construct itself. */
  readonly path: string;
  /** A sentence that states the problem, without a final period. */
  readonly message: string;
  /** The invalid value, as it was passed. */
  readonly value?: unknown;
  /** The allowed values. */
  readonly allowed?: string;
  /** What to change, beginning with a verb. */
  readonly fix?: string;
}

/** Thrown by constructs whose props are invalid, and by synthesis. Its message lists every problem as the command line prints them. */
export class BerthError extends Error {
  constructor(
    /** Every problem that was found, errors only if the construct cannot be built. */
    readonly problems: readonly ConstructProblem[],
  ) {
    super(`\n${textOf(problems)}`);
    this.name = "BerthError";
  }
}

/** As the command line prints problems, with the path of the construct in place of file and line. */
export const textOf = (problems: readonly ConstructProblem[]): string =>
  formatProblems(
    problems.map(({ construct, path, ...problem }) => ({
      ...problem,
      path: [path === "" ? construct : `${construct}  ${path}`],
      place: null,
    })),
  );

/** @param construct path of the construct @param path of the prop, below the props of the construct */
export const ofConstruct = (
  { path: steps, ...problem }: Problem,
  construct: string,
  path: readonly (string | number)[] = steps,
): ConstructProblem => ({
  ...problem,
  construct,
  path: path.join("."),
});
