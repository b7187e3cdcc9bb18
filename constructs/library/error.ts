/** What is wrong with a construct: every fault at once, each with the construct's path where a spec has a line. */
import { formatProblems } from "../language/problems/format-problems";
import type { Problem } from "../language/problems/problem";

/** One fault. */
export interface ConstructProblem {
  /** Stable, `B` and four digits; `berth explain CODE` tells more. */
  readonly code: string;
  readonly severity: "error" | "warning";
  /** Path of the construct, such as `shop/apps`. */
  readonly construct: string;
  /** Path below its props, such as `pools.general.machine`; empty for the construct itself. */
  readonly path: string;
  /** What is wrong, as the rest of a sentence whose subject is the value. */
  readonly message: string;
  /** The value at fault. */
  readonly value?: unknown;
  /** What may stand there. */
  readonly allowed?: string;
  /** What to write instead. */
  readonly fix?: string;
}

/** Thrown by constructs whose props cannot be built, and by synthesis. */
export class BerthError extends Error {
  constructor(
    /** Every fault that was found. */
    readonly problems: readonly ConstructProblem[],
  ) {
    super(`\n${textOf(problems)}`);
    this.name = "BerthError";
  }
}

/** As the command line writes them, with the construct in the place of the line. */
export const textOf = (problems: readonly ConstructProblem[]): string =>
  formatProblems(
    problems.map(({ construct, path, ...problem }) => ({
      ...problem,
      path: [path === "" ? construct : `${construct}  ${path}`],
      place: null,
    })),
  );

/** @param construct path of the construct that wrote what is at `path` */
export const ofConstruct = (
  { path: steps, ...problem }: Problem,
  construct: string,
  path: readonly (string | number)[] = steps,
): ConstructProblem => ({
  ...problem,
  construct,
  path: path.join("."),
});
