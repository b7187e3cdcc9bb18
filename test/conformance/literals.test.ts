import { describe, expect, it } from "vitest";
import type { Attribute } from "./facts";
import type { Json } from "./json";
import { checkLiterals } from "./literals";

const judge = (attribute: Partial<Attribute>, value: Json) => {
  const found: string[] = [];
  checkLiterals(value, { type: "string", use: "optional", ...attribute }, "it", (kind, path) => found.push(`${kind} ${path}`));
  return found;
};

describe("literals", () => {
  it.each([
    ["a value of the enumeration", { allowed: ["A", "B"] }, "A", []],
    ["another value", { allowed: ["A", "B"] }, "C", ["allowed it"]],
    ["a value in another case", { allowed: ["A"] }, "a", ["allowed it"]],
    ["a boolean among words", { allowed: ["true"] }, true, []],
    ["a reference", { allowed: ["A"] }, "${local.x}", []],
    ["a text that only looks like a reference", { allowed: ["A"] }, "$${local.x}", ["allowed it"]],
    ["each element next to references", { type: ["list", "string"], allowed: ["A"] }, ["${local.x}", "C", "A"], ["allowed it[1]"]],
    ["a number below", { type: "number", range: "7..30" }, 6, ["range it"]],
    ["a number above", { type: "number", range: "7..30" }, 31, ["range it"]],
    ["a number at the edge", { type: "number", range: "7..30" }, 30, []],
    ["a number without upper edge", { type: "number", range: "1.." }, 0, ["range it"]],
    ["a number without lower edge", { type: "number", range: "..5" }, 6, ["range it"]],
    ["a number between negative edges", { type: "number", range: "-5..-1" }, 0, ["range it"]],
    ["a number as text", { type: "number", range: "1..3" }, "4", ["range it"]],
    ["a text too long", { range: "length 1..3" }, "four", ["range it"]],
    ["a text too short", { range: "length 2.." }, "x", ["range it"]],
    ["a word for a number", { type: "number" }, "many", ["type it"]],
    ["a number for a truth", { type: "bool" }, 1, ["type it"]],
    ["an object for a text", {}, { a: "b" }, ["type it"]],
    ["one for a list", { type: ["set", "string"] }, "x", ["type it"]],
    ["a wrong value in a map", { type: ["map", "number"] }, { a: 1, b: "x" }, ['type it["b"]']],
    ["an unknown field of an object", { type: ["object", { a: "string" }] }, { b: "x" }, ["unknown it.b"]],
    [
      "a fact inside an object",
      { type: ["list", ["object", { a: "string" }]], inside: { a: { allowed: ["x"] } } },
      [{ a: "y" }],
      ["allowed it[0].a"],
    ],
  ] as [string, Partial<Attribute>, Json, string[]][])("judge %s", (_name, attribute, value, expected) => {
    expect(judge(attribute, value)).toEqual(expected);
  });

  it("refuse a range that they cannot read instead of passing it", () => {
    expect(() => judge({ range: "odd" }, "x")).toThrow("a range of the facts cannot be read: odd");
  });
});
