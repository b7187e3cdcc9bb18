import { afterEach, describe, expect, it } from "vitest";
import { type Addition, type ScratchTree, scratchTree } from "./scratch-tree";
import { toyOrchestrator } from "./toys/orchestrator";
import { toyUnitKind } from "./toys/unit-kind";

const MINUTES = 60_000;

const spec = (more: string): string => `apiVersion: berth/v1
name: shop
locations:
  use1: { cloud: aws, region: us-east-1, account: "123456789012" }
${more}`;

let tree: ScratchTree | null = null;
const added = (addition: Addition): ScratchTree => {
  tree = scratchTree(addition);
  return tree;
};
afterEach(() => tree?.remove());

/** The addition without what it says of one existing file. */
const without = (addition: Addition, file: string): Addition => ({
  ...addition,
  edits: Object.fromEntries(Object.entries(addition.edits).filter(([path]) => path !== file)),
});

describe("an orchestrator that the language knows", () => {
  const files = Object.keys(toyOrchestrator.edits);

  it("is added by a line in the table of types, of resolvers and of builders, and nowhere else", { timeout: 5 * MINUTES }, () => {
    expect(files.length).toBe(3);
    const toy = added(toyOrchestrator);
    expect(toy.compile()).toBe("");
    const stacks = toy.synth(spec("clusters:\n  jobs: { orchestrator: nomad }\n"));
    expect(Object.keys(stacks)).toEqual(["cluster-jobs"]);
    expect(JSON.parse(stacks["cluster-jobs"]!)).toMatchObject({
      resource: { aws_ssm_parameter: { toy: { name: "/shop-jobs" } } },
      output: { toy_name: {} },
    });
  });

  it.each(files.filter((file) => !file.includes("/types/")))(
    "does not compile without its line in %s",
    { timeout: 5 * MINUTES },
    (file) => {
      expect(added(without(toyOrchestrator, file)).judge()).toContain(file);
    },
  );
});

describe("a kind of unit", () => {
  const files = Object.keys(toyUnitKind.edits);

  it("is added by a line in the table of types, of kinds and of builders, and nowhere else", { timeout: 5 * MINUTES }, () => {
    expect(files.length).toBe(3);
    const toy = added(toyUnitKind);
    expect(toy.compile()).toBe("");
    const stacks = toy.synth(spec("networks:\n  main: { cidr: 10.0.0.0/16 }\n"));
    expect(Object.keys(stacks).sort()).toEqual(["network-main", "note-main"]);
    expect(JSON.parse(stacks["note-main"]!)).toMatchObject({ output: { note: { value: "10.0.0.0/16" } } });
  });

  it.each(files.filter((file) => !file.includes("/types/")))(
    "does not compile without its line in %s",
    { timeout: 5 * MINUTES },
    (file) => {
      expect(added(without(toyUnitKind, file)).judge()).toContain(file);
    },
  );
});
