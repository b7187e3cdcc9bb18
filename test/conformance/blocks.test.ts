import { describe, expect, it } from "vitest";
import { checkBody } from "./blocks";
import type { Block, NestedBlock } from "./facts";
import type { JsonObject } from "./json";

const empty: Block = { attributes: { a: { type: "string", use: "optional" } }, blocks: {} };
const holding = (more: Partial<NestedBlock>): Block => ({ attributes: {}, blocks: { rule: { nesting: "list", ...empty, ...more } } });

const findings = (schema: Block, config: JsonObject) => {
  const found: string[] = [];
  checkBody(config, schema, "", (kind, path) => found.push(`${kind} ${path}`));
  return found;
};

describe("blocks", () => {
  it.each([
    ["none where two are needed", { min: 2 }, {}, ["missing rule"]],
    ["one where two are needed", { min: 2 }, { rule: [{}] }, ["too-few rule"]],
    ["two where two are needed", { min: 2 }, { rule: [{}, {}] }, []],
    ["a reference for them", { min: 2 }, { rule: "${local.rules}" }, []],
    ["a number that only Terraform knows", { min: 2, max: 3 }, { dynamic: { rule: [{ for_each: "${local.x}", content: {} }] } }, []],
    ["a wrong name in such a block", {}, { dynamic: { rule: { for_each: [], content: { b: "x" } } } }, ["unknown rule[*].b"]],
    ["one too many", { max: 1 }, { rule: [{}, {}] }, ["too-many rule"]],
    ["a list where a single block is expected", { nesting: "single" }, { rule: [{}, {}] }, ["too-many rule"]],
    ["bodies by label", { nesting: "map" }, { rule: { x: { a: "1" }, y: { b: "2" } } }, ['unknown rule["y"].b']],
    ["a repetition that the facts leave out", { truncated: true }, { rule: { deeper: {} } }, []],
  ] as [string, Partial<NestedBlock>, JsonObject, string[]][])("judge %s", (_name, more, config, expected) => {
    expect(findings(holding(more), config)).toEqual(expected);
  });

  it("take Terraform's own arguments at the top only", () => {
    expect(findings(holding({}), { count: 2, lifecycle: {}, depends_on: [], rule: { count: 2 } })).toEqual(["unknown rule.count"]);
  });
});
