import { expect, it } from "vitest";
import { everySoOften } from "../../../../constructs/assembly/cdktf-speedups/force-gc";

it("collects after each of the first eight stacks of a process, and after every hundredth", () => {
  let stack = 0;
  const collected: number[] = [];
  const after = everySoOften(() => collected.push(stack));
  for (stack = 1; stack <= 250; stack++) after();
  expect(collected).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 100, 200]);
});
