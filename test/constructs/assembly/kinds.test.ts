import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { objectAt } from "../../../emulator/json";
import { exampleNames, exampleStacks } from "../../support/examples";

/** Compiled: outputs of a cloud are loaded by `require`, when the first mock is asked for. */
const load = createRequire(__filename);
const { prepare } = load("../../../dist/stacks/prepare.js") as typeof import("../../../stacks/prepare");
const { unitInputsOf } = load("../../../dist/constructs/assembly/decide.js") as typeof import("../../../constructs/assembly/decide");
const { mockOutputsOf } = load("../../../dist/constructs/assembly/kinds.js") as typeof import("../../../constructs/assembly/kinds");

const root = join(__dirname, "../../..");

/** `{ a: ["x"] }` and `{ a: ["y"] }` are of one shape. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOf(one)]));
  return "leaf";
};

describe("placeholders for outputs", () => {
  it.each(exampleNames())("are made for each output that a stack of %s declares, and for no other", (name) => {
    const { platform } = prepare({ files: [join(root, "examples", name, "berth.yaml")], locked: true });
    expect(platform).not.toBeNull();
    const stacks = exampleStacks(name);
    for (const input of platform === null ? [] : unitInputsOf(platform)) {
      const declared = Object.keys(objectAt(stacks.get(input.unit.stack) ?? {}, "output")).sort();
      expect({ stack: input.unit.stack, outputs: Object.keys(mockOutputsOf(input)).sort() }).toEqual({
        stack: input.unit.stack,
        outputs: declared,
      });
    }
  });

  it("have the shape of what the stack declares, so that what is read by zone and number is there", () => {
    const { platform } = prepare({ files: [join(root, "examples/quick-start/berth.yaml")], locked: true });
    const network = (platform === null ? [] : unitInputsOf(platform)).find(({ unit }) => unit.stack === "network-main");
    const declared = objectAt(exampleStacks("quick-start").get("network-main") ?? {}, "output");
    expect(network).toBeDefined();
    const mocks = network === undefined ? {} : mockOutputsOf(network);
    for (const name of ["private_subnet_ids", "public_subnet_ids", "internal_subnet_ids"])
      expect([name, shapeOf(mocks[name])]).toEqual([name, shapeOf(objectAt(declared, name).value)]);
  });
});
