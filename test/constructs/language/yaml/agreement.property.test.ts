import fc from "fast-check";
import { dump } from "js-yaml";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { Path } from "../../../../constructs/language/problems/problem";
import { valueAt } from "../../../../constructs/language/yaml/json";
import { placesIn } from "../../../../constructs/language/yaml/places";
import { readText } from "../../../../constructs/language/yaml/values";
import { arbitrarySpec } from "../../../support/arbitrary-spec";
import { runs } from "../../../support/runs";

const scalars = fc.oneof(
  fc.string(),
  fc.constantFrom(
    "yes",
    "no",
    "2026-12-15",
    "1.30",
    "012",
    "0x1f",
    "0o17",
    "1e3",
    "~",
    "null",
    "true",
    ".inf",
    "<<",
    "*a",
    "&b",
    "- c",
    "a: b",
    "12:30:45",
  ),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
  fc.constant(null),
);
const keys = fc.oneof(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), fc.constantFrom("1.30", "true", "null", "~", "a b", "123456789012"));
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, scalars, fc.array(tie("tree"), { maxLength: 4 }), fc.dictionary(keys, tie("tree"), { maxKeys: 4 })),
}));
const documents = fc.dictionary(keys, tree, { minKeys: 1, maxKeys: 5 });
const writers: [string, (value: unknown) => string][] = [
  ["js-yaml in blocks", (value) => dump(value)],
  ["js-yaml in flow", (value) => dump(value, { flowLevel: 1 })],
  ["yaml", (value) => stringify(value, { version: "1.2" })],
  ["JSON", (value) => JSON.stringify(value, null, 2)],
];

function scalarPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => scalarPaths(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

describe.each(writers)("text written by %s", (_name, write) => {
  it.each([
    ["trees", documents],
    ["specs", arbitrarySpec()],
  ])("has values and places that agree: %s", (_what, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (written) => {
        const text = write(written);
        const { value, errors } = readText(text);
        expect(errors).toEqual([]);
        expect(value).toEqual(written);
        const places = placesIn(text);
        const lines = text.split("\n");
        for (const path of scalarPaths(value).slice(0, 20)) {
          const at = places.value(path);
          const source = places.source(path);
          if (at.line !== at.endLine || source === undefined || source === "" || valueAt(value, path) === null) continue;
          const shown = (lines[at.line - 1] ?? "").slice(at.column - 1, at.endColumn - 1);
          expect(readText(`a: ${shown}`).value).toEqual({ a: valueAt(value, path) });
        }
      }),
      runs(60),
    );
  });
});
