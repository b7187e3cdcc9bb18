import { expect, it } from "vitest";
import type { JsonMap } from "../../../review/model/json";
import { planOf } from "../../../review/read/plan";

const plan = (marks: object) => ({
  format_version: "1.2",
  terraform_version: "1.11.4",
  resource_changes: [
    {
      address: "example_thing.a",
      mode: "managed",
      type: "example_thing",
      name: "a",
      change: { actions: ["update"], before: { note: "former" }, after: { note: "current" }, after_unknown: {}, ...marks },
    },
  ],
});

it.each([
  ["only the new value is marked", { before_sensitive: {}, after_sensitive: { note: true } }],
  ["only the former value is marked", { before_sensitive: { note: true }, after_sensitive: {} }],
])("a plan shows neither value of an attribute if %s as sensitive", (_what, marks) => {
  const read = planOf("app", plan(marks) as unknown as JsonMap);
  const text = JSON.stringify([...read.resources.values()]);
  expect(text).toContain("note");
  expect(text).not.toMatch(/former|current/);
});
