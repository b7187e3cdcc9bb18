import { describe, expect, it } from "vitest";
import { checkCycles } from "./cycles";
import type { Finding } from "./finding";
import type { JsonObject } from "./json";

function cyclesIn(stack: JsonObject): string[] {
  const found: Finding[] = [];
  checkCycles(stack, (finding) => found.push(finding));
  return found.map(({ message }) => message);
}

describe("checkCycles", () => {
  it("finds nothing where all wait in one direction", () => {
    expect(cyclesIn({ resource: { t: { a: { x: "${t.b.id}", depends_on: ["t.c"] }, b: { x: "${t.c.id}" }, c: {} } } })).toEqual([]);
  });

  it.each([
    ["by references", { a: { x: "${t.b.id}" }, b: { x: { y: ["${t.a.id}"] } } }, "t.a → t.b → t.a"],
    ["by depends_on", { a: { depends_on: ["t.b"] }, b: { x: "${t.a.id}" } }, "t.a → t.b → t.a"],
  ])("finds what waits for itself %s", (_, named, way) => {
    expect(cyclesIn({ resource: { t: named } })).toEqual([way]);
  });

  it("follows data sources", () => {
    const stack = { resource: { t: { a: { x: "${data.d.b.id}" } } }, data: { d: { b: { x: "${t.a.id}" } } } };
    expect(cyclesIn(stack)).toEqual(["t.a → data.d.b → t.a"]);
  });
});
