/** One wrong spec and what is said about it: rows of the tables of bad specs. */
import { expect, it } from "vitest";
import { emptyLock } from "../../constructs/platform/lock/lock";
import { lockOf, problemsOf } from "./problems-of";

export interface ExpectedProblem {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  /** The whole text of the fix. */
  readonly fix: string;
}

export interface BadSpec {
  readonly name: string;
  /** The whole file, or several by name, of which `berth.yaml` is read. */
  readonly yaml: string | Readonly<Record<string, string>>;
  /** What was resolved before, whose lock is there now. */
  readonly before?: string;
  /** Every problem, in the order in which they are reported. */
  readonly expect: readonly ExpectedProblem[];
}

/** Seven lines on which most bad specs build; what follows begins at line 8. */
export const sound = `apiVersion: berth/v1
name: shop
locations:
  use1: { cloud: aws, region: us-east-1, account: "123456789012" }
  usw2: { cloud: aws, region: us-west-2, account: "123456789012" }
networks:
  main: { location: [use1, usw2] }
`;

/** Most specs of the tables list no administrators, which is remarked only where a row is about it. */
const NO_ADMINS = "B5012";

/** One test for each row. */
export function holdTo(table: readonly BadSpec[]): void {
  it.each(table.map((row) => [row.name, row] as const))("%s", (_name, { yaml, before, expect: expected }) => {
    const problems = problemsOf(yaml, before === undefined ? emptyLock() : lockOf(before));
    const found = problems
      .filter(({ code }) => code !== NO_ADMINS || expected.some((each) => each.code === code))
      .map(({ code, place, path, fix }) => ({
        code,
        line: place?.line,
        column: place?.column,
        path: path.join("."),
        fix,
      }));
    expect(found).toEqual(expected);
  });
}
