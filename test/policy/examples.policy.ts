import { beforeAll, expect, it } from "vitest";
import { exampleNames, exampleStacks } from "../support/examples";
import { type Failed, runCheckov } from "./checkov";
import { judgeOthers } from "./other-rules";
import { judge } from "./waivers";

let failed: readonly Failed[];

beforeAll(async () => {
  const stacks = exampleNames().flatMap((name) => [...exampleStacks(name)].map(([stack, json]) => [`${name}/${stack}`, json] as const));
  if (stacks.length === 0) throw new Error("there is no example to judge");
  const verdict = await runCheckov(new Map(stacks));
  failed = verdict.failed;
  console.log(`${[...verdict.ran.values()].reduce((a, b) => a + b, 0)} checks of core rules ran on ${verdict.ran.size} stacks`);
}, 600_000);

it("no example fails a core rule of checkov without a waiver, and no waiver is without use", () => {
  const { open, unused } = judge(failed);
  expect(open.map(({ rule, stack, address, meaning }) => `${rule} ${stack} ${address}: ${meaning}`)).toEqual([]);
  expect(unused.map(({ rule, resource }) => `${rule} ${resource}`)).toEqual([]);
});

it("every other rule that an example fails is on docs/policy.md with its reason, and no rule on it passes everywhere", () => {
  expect(judgeOthers(failed)).toEqual({ unlisted: [], unused: [] });
});
