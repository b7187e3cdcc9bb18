import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { TreeError } from "../../../review/read/json-file";
import { readTree } from "../../../review/read/tree";
import { reviewedStack } from "../trees";

const folder = (): string => mkdtempSync(join(tmpdir(), "berth-hostile-"));

/** An output folder whose manifest names `path` as the file of its stack. */
function manifest(path: string): string {
  const root = folder();
  mkdirSync(join(root, "stacks/app"), { recursive: true });
  writeFileSync(join(root, "manifest.json"), JSON.stringify({ stacks: { app: { name: "app", synthesizedStackPath: path } } }));
  return root;
}

describe("a tree that nobody here wrote", () => {
  it.each(["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__"])("may have a resource type called %s", (type) => {
    const stack = (value: string) => JSON.parse(`{"resource":{"${type}":{"a":{"note":"${value}"}}}}`);
    expect(() => reviewedStack(stack("one"), stack("two"))).not.toThrow();
  });

  it("is refused if it is nested deeper than any configuration", () => {
    const root = folder();
    writeFileSync(join(root, "app.tf.json"), `${'{"a":'.repeat(3000)}1${"}".repeat(3000)}`);
    expect(() => readTree(root)).toThrow(/nested deeper than 200 levels/);
  });

  it.each(["/etc/hostname", "../../etc/hostname", "stacks/app/../../../outside.json"])("cannot name %s as a stack's file", (path) => {
    expect(() => readTree(manifest(path))).toThrow(TreeError);
  });

  it("cannot lead out of its folder by a link", () => {
    const root = manifest("stacks/app/cdk.tf.json");
    symlinkSync("/etc/hostname", join(root, "stacks/app/cdk.tf.json"));
    expect(() => readTree(root)).toThrow(/outside of its folder/);
  });

  it("quotes nothing of a file that is not JSON", () => {
    const root = folder();
    writeFileSync(join(root, "app.tf.json"), "root:*:20228:0:secret");
    expect(() => readTree(root)).toThrow(/app\.tf\.json: is not JSON$/);
  });

  it("is refused if a file is none, such as a pipe, which would never end", () => {
    const root = manifest("stacks/app/cdk.tf.json");
    mkdirSync(join(root, "stacks/app/cdk.tf.json"));
    expect(() => readTree(root)).toThrow(/not a regular file/);
  });
});
