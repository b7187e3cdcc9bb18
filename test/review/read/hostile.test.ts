import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { TreeError } from "../../../review/read/json-file";
import { planOf } from "../../../review/read/plan";
import { readTree } from "../../../review/read/tree";
import { renderers } from "../../../review/render/all";
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

  it.each(["constructor", "toString", "__proto__"])("may have an attribute called %s, of a known type", (name) => {
    const stack = (value: string) => JSON.parse(`{"resource":{"aws_vpc":{"a":{"${name}":"${value}"}}}}`);
    const review = reviewedStack(stack("one"), stack("two"));
    expect(JSON.stringify(review.model.changes.map(({ attributes }) => attributes))).toContain("two");
    const gone = reviewedStack(stack("one"), { resource: { aws_vpc: { a: {} } } });
    for (const render of Object.values(renderers)) for (const each of [review, gone]) expect(() => render(each)).not.toThrow();
  });

  it.each(["constructor", "toString", "__proto__"])("may give rights to a principal called %s, which every format shows", (member) => {
    const binding = { project: "shop", role: "roles/viewer", member };
    const review = reviewedStack({ resource: {} }, { resource: { google_project_iam_member: { a: binding } } });
    for (const render of Object.values(renderers)) expect(() => render(review)).not.toThrow();
    expect(renderers.md(review)).toContain(member);
  });

  it("brings no control character into a page, not even into attributes of elements", () => {
    const page = renderers.html(reviewedStack({}, { resource: { "\u001b]8;;https://evil.example\u0007x": { "a\r": {} } } }));
    expect(page).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}]/u);
  });

  it("may have a plan with an action called constructor", () => {
    const change = { actions: "constructor", before: {}, after: {} };
    const { resources } = planOf("app", { resource_changes: [{ address: "aws_vpc.a", type: "aws_vpc", change }] });
    expect(resources.get("aws_vpc.a")?.action).toBe("update");
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
