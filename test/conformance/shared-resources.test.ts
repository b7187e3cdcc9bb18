/** Every type that synthesis can emit is judged: there are many of it in an account, or it is in the table of those that exist once. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sharedResources } from "../../constructs/catalog/shared-resources";
import { exampleNames, exampleStacks } from "../support/examples";
import { declaredIn } from "./check-stack";
import { separateTypes } from "./separate-types";

const constructs = join(__dirname, "../../constructs");
const judge =
  "decide whether the cloud has one of it for each account, project or subscription: if so, add it with its owner to constructs/catalog/shared-resources.ts, otherwise to test/conformance/separate-types.ts";

const binding = /@cdktf\/provider-(aws|google|azurerm|helm)\/lib\/([a-z0-9-]+)/g;

/** The types whose bindings the constructs load, whether an example uses them or not. */
function boundTypes(): string[] {
  const files = readdirSync(constructs, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const found = files.flatMap((file) => [...readFileSync(join(constructs, file), "utf8").matchAll(binding)]);
  const types = found.flatMap(([, provider = "", name = ""]) =>
    name === "provider" || name.startsWith(`data-${provider}-`) ? [] : [`${provider}_${name.replaceAll("-", "_")}`],
  );
  return [...new Set(types)].sort();
}

const judged = new Set([...Object.keys(sharedResources), ...separateTypes]);

describe("resources that a cloud has once", () => {
  it(`are told from all others, whatever the constructs can create: for a new type, ${judge}`, () => {
    expect(boundTypes().length).toBeGreaterThan(100);
    expect(boundTypes().filter((type) => !judged.has(type))).toEqual([]);
  });

  it.each(exampleNames())(`are told from all others in the example %s: for a new type, ${judge}`, (name) => {
    const types = [...exampleStacks(name).values()].flatMap(declaredIn).flatMap(({ kind, type }) => (kind === "resource" ? [type] : []));
    expect([...new Set(types)].filter((type) => !judged.has(type)).sort()).toEqual([]);
  });

  it("are judged once, and nothing is judged that is never created", () => {
    const emitted = new Set([
      ...boundTypes(),
      ...exampleNames()
        .flatMap((name) => [...exampleStacks(name).values()].flatMap(declaredIn))
        .map(({ type }) => type),
    ]);
    expect(separateTypes.filter((type) => Object.hasOwn(sharedResources, type))).toEqual([]);
    expect([...judged].filter((type) => !emitted.has(type))).toEqual([]);
  });
});
