import { expect, it } from "vitest";
import { everySoOften } from "../../../../constructs/assembly/cdktf-speedups/force-gc";

function collectedAfter(stacks: number): number[] {
  let stack = 0;
  const collected: number[] = [];
  const after = everySoOften(stacks, () => collected.push(stack));
  for (stack = 1; stack <= stacks; stack++) after();
  return collected;
}

it("collects after each of the first eight stacks of a process, and after every hundredth", () => {
  expect(collectedAfter(250)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 100, 200]);
});

it("does not collect in a process that builds only a few", () => {
  expect(collectedAfter(49)).toEqual([]);
});
