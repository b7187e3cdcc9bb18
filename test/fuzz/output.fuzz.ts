/** Output folders with files that a pull request added. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import { runSpec } from "../support/spec-runs";
import { fuzz } from "./fuzz";

const load = createRequire(__filename);
const { synthesize } = load("../../dist/stacks/synth/synthesize.js") as typeof import("../../stacks/synth/synthesize");
const { OutputError } = load("../../dist/stacks/output/output-error.js") as typeof import("../../stacks/output/output-error");

const spec = `apiVersion: berth/v1
name: shop
locations: { use1: { cloud: aws, region: us-east-1, account: "123456789012" } }
networks: { main: { zones: 1, egress: none } }
`;

const step = fc.constantFrom(
  "..",
  ".",
  "",
  "stacks",
  "network-main",
  "mine",
  "victim",
  "cdk.tf.json",
  "manifest.json",
  ".stage",
  "files",
  "\u0000",
  "a+b",
);
const path = fc.oneof(
  fc.array(step, { minLength: 1, maxLength: 5 }).map((steps) => steps.join("/")),
  fc.constantFrom("/tmp", "../victim", "stacks/network-main/cdk.tf.json", "stacks/mine", ".berth.json", "manifest.json"),
);
const wrong = fc.constantFrom<unknown>(null, 1, "x", [], {}, [null], [[]]);
const list = fc.oneof({ weight: 4, arbitrary: fc.array(path, { maxLength: 4 }) as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: wrong });
const journal = fc.oneof(
  fc.record({ moves: list, drops: list }).map((value) => JSON.stringify(value)),
  fc.constantFrom("", "null", "{", "[]", '{"moves":[]}'),
);
const unit = fc.record({ from: fc.string(), digest: fc.string(), size: fc.nat(), mtimeMs: fc.nat(), matchedOverrides: fc.constant([]) });
const record = fc.oneof(
  fc.dictionary(path, fc.oneof(unit, wrong), { maxKeys: 3 }).map((units) => JSON.stringify({ format: 1, units })),
  wrong.map((units) => JSON.stringify({ format: 1, units })),
  fc.constantFrom("", "null", "{}"),
);
const manifest = fc.dictionary(path, fc.constant({}), { maxKeys: 3 }).map((stacks) => JSON.stringify({ stacks }));
const added = fc.record(
  {
    ".stage/journal.json": journal,
    ".berth.json": record,
    "manifest.json": manifest,
    ".stage/files/stacks+network-main+cdk.tf.json": fc.constant("{}"),
    ".stage/files/..+victim+kept.txt": fc.constant("overwritten"),
    ".synth.lock": fc.constantFrom("", "1", "x", "999999 1"),
  },
  { requiredKeys: [] },
);
const links = fc.uniqueArray(fc.constantFrom("stacks", ".stage", ".stage/files", "stacks/network-main", "manifest.json", ".berth.json"), {
  maxLength: 1,
});

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), "utf8")]),
  );

let judged = 0;
fuzz(
  "output",
  "synthesis into a folder with any journal, record and links changes no file of anyone else",
  fc.asyncProperty(fc.tuple(added, links), async ([files, linked]) => {
    const root = mkdtempSync(join(tmpdir(), "berth-fuzz-out-"));
    const [output, victim] = [join(root, "out"), join(root, "victim")];
    try {
      for (const each of [victim, join(output, "stacks/mine")]) mkdirSync(each, { recursive: true });
      writeFileSync(join(victim, "kept.txt"), "kept");
      writeFileSync(join(output, "stacks/mine/precious.tf"), "kept");
      for (const each of linked)
        if (each !== "stacks") {
          mkdirSync(dirname(join(output, each)), { recursive: true });
          symlinkSync(victim, join(output, each));
        }
      for (const [name, text] of Object.entries(files) as [string, string][]) {
        if (linked.some((each) => name.startsWith(each))) continue;
        mkdirSync(dirname(join(output, name)), { recursive: true });
        writeFileSync(join(output, name), text);
      }
      const foreign = (): unknown => [filesIn(victim), readFileSync(join(output, "stacks/mine/precious.tf"), "utf8")];
      const before = foreign();
      const { units } = runSpec({ "berth.yaml": spec });
      judged++;
      try {
        await synthesize(units ?? [], { spec: root, output });
      } catch (error) {
        if (!(error instanceof OutputError)) throw error;
      }
      expect(foreign()).toEqual(before);
      expect(readdirSync(root).sort()).toEqual(["out", "victim"]);
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  }) as never,
  () => judged,
);
