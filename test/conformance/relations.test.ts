import { describe, expect, it } from "vitest";
import type { Attribute, Block } from "./facts";
import type { JsonObject } from "./json";
import { checkRelations } from "./relations";

const text: Attribute = { type: "string", use: "optional" };
const leaf = (attributes: Record<string, Partial<Attribute>>): Block => ({
  attributes: Object.fromEntries(Object.entries(attributes).map(([name, more]) => [name, { ...text, ...more }])),
  blocks: {},
});

const findings = (schema: Block, config: JsonObject) => {
  const found: string[] = [];
  checkRelations(config, schema, (kind, path) => found.push(`${kind} ${path}`));
  return found;
};

const choice = leaf({ a: { exactlyOneOf: ["b"] }, b: { exactlyOneOf: ["a"] }, c: { conflictsWith: ["a"] }, d: { requiredWith: ["c"] } });
const nested: Block = {
  attributes: {},
  blocks: { rule: { nesting: "list", ...leaf({ a: { exactlyOneOf: ["rule.b"] }, b: {}, c: { conflictsWith: ["rule.a"] } }) } },
};
const least = leaf({ a: { atLeastOneOf: ["a", "b"] }, b: { atLeastOneOf: ["a", "b"] } });

describe("relations", () => {
  it.each([
    ["none of those of which one is needed", choice, {}, ["exactly-one a"]],
    ["two of those of which one is needed", choice, { a: "1", b: "2" }, ["exactly-one a"]],
    ["one of them", choice, { b: "2" }, []],
    ["one of them by reference", choice, { a: "${local.x}" }, []],
    ["what excludes another", choice, { a: "1", c: "2" }, ["conflicts c"]],
    ["what needs another", choice, { a: "1", d: "2" }, ["required-with d"]],
    ["what needs another, and has it", choice, { b: "1", c: "3", d: "2" }, []],
    ["nothing where one at least is needed", least, {}, ["at-least-one a"]],
    ["both where one at least is needed", least, { a: "1", b: "2" }, []],
    ["a block that is not there", nested, {}, []],
    ["each element of a block by itself", nested, { rule: [{ a: "1" }, { b: "1" }] }, []],
    ["one element that breaks its rule", nested, { rule: [{ a: "1" }, {}] }, ["exactly-one rule[1].a"]],
    ["elements that would only conflict with each other", nested, { rule: [{ a: "1" }, { b: "1", c: "2" }] }, []],
    ["an element that conflicts in itself", nested, { rule: [{ a: "1", c: "2" }] }, ["conflicts rule[0].c"]],
  ] as [string, Block, JsonObject, string[]][])("judge %s", (_name, schema, config, expected) => {
    expect(findings(schema, config)).toEqual(expected);
  });

  it("follow a path out of a block and into another", () => {
    const schema: Block = {
      attributes: { top: { ...text, conflictsWith: ["rule.a"] } },
      blocks: { rule: { nesting: "list", ...leaf({ a: {} }) } },
    };
    expect(findings(schema, { top: "1", rule: [{}, { a: "1" }] })).toEqual(["conflicts top"]);
    expect(findings(schema, { top: "1", rule: [{}] })).toEqual([]);
  });

  it("count an empty list of blocks as no block", () => {
    const schema: Block = {
      attributes: { top: { ...text, conflictsWith: ["rule"] } },
      blocks: { rule: { nesting: "list", ...leaf({ a: {} }) } },
    };
    expect(findings(schema, { top: "1", rule: [] })).toEqual([]);
    expect(findings(schema, { top: "1", rule: [{}] })).toEqual(["conflicts top"]);
  });
});
