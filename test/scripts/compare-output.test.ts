import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

interface Comparison {
  readonly files: number;
  readonly different: readonly string[];
}
type Differences = (expected: string, actual: string, options?: { readonly withoutProviders?: boolean }) => Comparison;

const folder = mkdtempSync(join(tmpdir(), "berth-compare-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let count = 0;
function tree(files: Readonly<Record<string, unknown>>): string {
  const root = join(folder, String(count++));
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(root, file, ".."), { recursive: true });
    writeFileSync(join(root, file), JSON.stringify(content));
  }
  return root;
}
const stack = (version: string, provider: string, resource: object) => ({
  "//": { metadata: { version } },
  resource,
  terraform: { required_providers: { aws: { version: provider } }, backend: {} },
});

async function compare(...given: Parameters<Differences>): Promise<Comparison> {
  const path = "../../scripts/cdktn/compare-output.mjs";
  const { differences } = (await import(path)) as { differences: Differences };
  return differences(...given);
}

it("accepts another version of cdktf, and nothing else", async () => {
  const before = tree({ "manifest.json": { version: "0.21.0" }, "stacks/a/cdk.tf.json": stack("0.21.0", "6", { b: 1, c: 2 }) });
  const same = tree({ "manifest.json": { version: "0.24.0" }, "stacks/a/cdk.tf.json": stack("0.24.0", "6", { b: 1, c: 2 }) });
  expect(await compare(before, same)).toEqual({ files: 2, different: [] });
  const reordered = tree({ "manifest.json": {}, "stacks/a/cdk.tf.json": stack("0.24.0", "6", { c: 2, b: 1 }) });
  expect(await compare(before, reordered)).toEqual({ files: 2, different: ["stacks/a/cdk.tf.json differs"] });
});

it("accepts another provider only if it is told to", async () => {
  const [before, after] = [tree({ "a.json": stack("0.21.0", "6", {}) }), tree({ "a.json": stack("0.24.0", "7", {}) })];
  expect(await compare(before, after)).toMatchObject({ different: ["a.json differs"] });
  expect(await compare(before, after, { withoutProviders: true })).toMatchObject({ different: [] });
});

it("names files that one side lacks", async () => {
  expect(await compare(tree({ "a.json": {} }), tree({ "b.json": {} }))).toEqual({
    files: 0,
    different: ["a.json is missing", "b.json is extra"],
  });
});
