/** Files that nobody meant to be a spec. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import { exampleNames } from "../support/examples";
import { faultsOfMessages, runSpec } from "../support/spec-runs";
import { fuzz } from "./fuzz";

const examples = exampleNames().map((name) => readFileSync(join(__dirname, "../../examples", name, "berth.yaml"), "utf8"));

/** Pieces that mean something to YAML, JSON, a terminal or a file system. */
const piece = fc.oneof(
  fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ":",
    "- ",
    "&a ",
    "*a",
    "<<: ",
    "!x ",
    "!!binary ",
    "---\n",
    "...\n",
    "? ",
    "| ",
    ">\n",
    "#",
    "'",
    '"',
    "%YAML 1.1\n",
  ),
  fc.constantFrom("\t", "\r\n", "\u0000", "\u001b", "\ufeff", "\u2028", "\u202e", "\ud800", "é", "😀", "\n  ", "\n"),
  fc.constantFrom(
    "__proto__: 1\n",
    "extends: berth.yaml\n",
    "extends: [a.yaml, /etc/hostname]\n",
    "x-a: &a [*a]\n",
    "1e999",
    "0x1F",
    "~",
    "2026-01-01",
  ),
  fc.tuple(fc.constantFrom("[", "{a: ", "- ", "a:\n  "), fc.integer({ min: 50, max: 3000 })).map(([text, count]) => text.repeat(count)),
  fc.string({ maxLength: 12 }),
);

type Edit = readonly [at: number, length: number, text: string];
const edit: fc.Arbitrary<Edit> = fc.tuple(fc.nat(4000), fc.oneof(fc.constant(0), fc.nat(60)), piece);

const edited = (text: string, edits: readonly Edit[]): string =>
  edits.reduce((rest, [at, length, inserted]) => {
    const from = at % (rest.length + 1);
    return rest.slice(0, from) + inserted + rest.slice(from + length);
  }, text);

/** No text of this size takes as long as this by honest work, on a machine that does much else. */
const LONGEST_MS = 20_000;

let judged = 0;
fuzz(
  "texts",
  "any text as a spec gives messages with a fix, in time; nothing throws",
  fc.property(fc.tuple(fc.constantFrom(...examples, "", "a: b\n"), fc.array(edit, { minLength: 1, maxLength: 4 })), ([text, edits]) => {
    const began = performance.now();
    const { problems } = runSpec({ "berth.yaml": edited(text, edits), "a.yaml": "name: other\n" });
    judged++;
    expect(performance.now() - began).toBeLessThan(LONGEST_MS);
    expect(faultsOfMessages(problems)).toEqual([]);
  }) as never,
  () => judged,
);
