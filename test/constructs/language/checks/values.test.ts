import { expect, it } from "vitest";
import { checkUnique } from "../../../../constructs/language/checks/values";
import { reporterInto, type SpecProblem } from "../../../../constructs/language/problems/reporter";

const output = { from: "core", output: "ops" };

it.each<[string, Parameters<typeof checkUnique>[0], string[]]>([
  ["items that differ", ["a", "b"], []],
  ["an item again", ["a", "b", "a"], ["B2311 list.2"]],
  ["an id in another case, which no cloud distinguishes", ["0000000A", "0000000a"], ["B2311 list.1"]],
  ["an output again", [output, { ...output }], ["B2311 list.1"]],
  ["outputs in another case, which Terraform distinguishes", [output, { ...output, output: "OPS" }], []],
  [
    "items of one output",
    [
      { ...output, item: 0 },
      { ...output, item: 1 },
    ],
    [],
  ],
])("a list with %s is judged", (_, list, expected) => {
  const problems: SpecProblem[] = [];
  checkUnique(list, ["list"], reporterInto(problems));
  expect(problems.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual(expected);
});
