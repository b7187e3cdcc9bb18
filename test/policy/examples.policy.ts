import { availableParallelism } from "node:os";
import { expect, it } from "vitest";
import { exampleNames, exampleStacks } from "../support/examples";
import { type Failed, runCheckov } from "./checkov";
import { judge } from "./waivers";

async function failedOfAll(): Promise<Failed[]> {
  const queue = exampleNames().flatMap((name) => [...exampleStacks(name)].map(([stack, json]) => ({ name: `${name}/${stack}`, json })));
  if (queue.length === 0) throw new Error("there is no example to judge");
  const failed: Failed[] = [];
  let ran = 0;
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const verdict = await runCheckov(next.name, next.json);
      ran += verdict.ran;
      failed.push(...verdict.failed);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  console.log(`${ran} checks of core rules ran`);
  return failed.sort((a, b) => `${a.rule} ${a.stack} ${a.address}`.localeCompare(`${b.rule} ${b.stack} ${b.address}`));
}

it("no example fails a core rule of checkov without a waiver, and no waiver is without use", async () => {
  const { open, unused } = judge(await failedOfAll());
  expect(open.map(({ rule, stack, address, meaning }) => `${rule} ${stack} ${address}: ${meaning}`)).toEqual([]);
  expect(unused.map(({ rule, resource }) => `${rule} ${resource}`)).toEqual([]);
}, 1_800_000);
