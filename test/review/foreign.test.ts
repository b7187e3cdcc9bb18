import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const program = join(__dirname, "../../dist/cli/berth.js");
const scratch = mkdtempSync(join(tmpdir(), "berth-foreign-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Terraform JSON that people wrote: files of a stack by their way. */
function tree(name: string, files: Readonly<Record<string, unknown>>): string {
  for (const [file, json] of Object.entries(files)) {
    const path = join(scratch, name, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(json));
  }
  return join(scratch, name);
}

interface Said {
  readonly code: number | null;
  readonly verdict: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly text: string;
  readonly err: string;
}

function review(base: string, head: string, ...more: string[]): Said {
  const file = join(scratch, "review.json");
  const args = [program, "review", "--base", base, "--head", head, "--format", "json", "-o", file, ...more];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  const text = status === 1 ? "{}" : readFileSync(file, "utf8");
  return { ...(JSON.parse(text) as Pick<Said, "verdict" | "counts">), code: status, text, err: stderr };
}

const subnet = (cidr: string) => ({
  vpc_id: "${aws_vpc.main.id}",
  cidr_block: cidr,
  availability_zone: "us-east-1a",
  tags: { tier: "web" },
});
const vpc = { main: { cidr_block: "10.0.0.0/16" } };

describe("1. Inputs: Terraform JSON that this project did not write", () => {
  it("is compared by stack also where the folder of each side is the stack", () => {
    const base = tree("a", {
      "main.tf.json": { resource: { aws_vpc: vpc } },
      "subnets.tf.json": { resource: { aws_subnet: { a: subnet("10.0.1.0/24") } } },
    });
    const head = tree("b", { "all.tf.json": { resource: { aws_vpc: vpc, aws_subnet: { a: subnet("10.0.2.0/24") } } } });
    expect(review(base, head)).toMatchObject({ code: 3, verdict: "blocked", counts: { create: 0, replace: 1, delete: 0 } });
    expect(review(base, base)).toMatchObject({ code: 0, verdict: "no change" });
  });

  it("is reviewed where it counts, loops and calls modules, and what only a plan shows is said", () => {
    const stack = (count: number, source: string) => ({
      variable: { names: { type: "list(string)" } },
      locals: { prefix: "shop" },
      module: { network: { source, name: "${local.prefix}" } },
      resource: {
        aws_instance: { web: { count, instance_type: "t3.micro", ami: "ami-1" } },
        aws_s3_bucket: { each: { for_each: "${toset(var.names)}", bucket: "${local.prefix}-${each.key}" } },
      },
    });
    const base = tree("c", { "app/main.tf.json": stack(2, "./one") });
    const head = tree("d", { "app/main.tf.json": stack(3, "./two") });
    const said = review(base, head);
    expect(said).toMatchObject({ code: 2, verdict: "review" });
    expect(said.text).toMatch(/module network gets new inputs \(source\); only a plan shows the effect on its resources/);
  });

  it("takes a plan's word for instances and for what modules make", () => {
    const change = (address: string, type: string, actions: readonly string[]) => ({
      address,
      type,
      name: "x",
      mode: "managed",
      change: {
        actions,
        before: actions[0] === "create" ? null : {},
        after: actions.includes("create") ? {} : null,
        after_unknown: {},
        before_sensitive: false,
        after_sensitive: false,
      },
    });
    const plan = join(scratch, "plan.json");
    writeFileSync(
      plan,
      JSON.stringify({
        format_version: "1.2",
        resource_changes: [
          change("aws_instance.web[2]", "aws_instance", ["create"]),
          change("aws_instance.web[0]", "aws_instance", ["no-op"]),
          change("module.network.aws_vpc.main", "aws_vpc", ["delete", "create"]),
        ],
      }),
    );
    const said = review(join(scratch, "c"), join(scratch, "d"), "--plan", `app=${plan}`);
    expect(said).toMatchObject({ code: 3, verdict: "blocked", counts: { create: 1, replace: 1, update: 0, delete: 0 } });
    expect(said.text).toContain("module.network.aws_vpc.main");
  });

  it("says which types it does not know, and calls nothing safe because of that", () => {
    const sized = (size: number) => ({ "main.tf.json": { resource: { acme_disk: { one: { size } } } } });
    const said = review(tree("e", sized(1)), tree("f", sized(2)));
    expect(said).toMatchObject({ code: 2, verdict: "review" });
    expect(said.text).toContain("Berth does not know");
  });
});

describe("7. Renames: moved blocks", () => {
  it("are written by --fix into a file of their own, once", () => {
    const stack = (name: string, other: string) => ({
      resource: {
        aws_vpc: vpc,
        aws_subnet: { [name]: subnet("10.0.1.0/24"), [other]: { ...subnet("10.0.9.0/24"), availability_zone: "us-east-1c" } },
      },
    });
    const base = tree("g", { "net/main.tf.json": stack("old", "kept") });
    const head = tree("h", { "net/main.tf.json": stack("new", "kept") });
    const first = review(base, head, "--fix");
    expect(first).toMatchObject({ code: 3, verdict: "blocked", counts: { create: 1, delete: 1 } });
    expect(first.err).toContain("added moved: aws_subnet.old → aws_subnet.new");
    const written = readFileSync(join(head, "net/moved.tf.json"), "utf8");
    expect(JSON.parse(written)).toEqual({ moved: [{ from: "aws_subnet.old", to: "aws_subnet.new" }] });
    expect(review(base, head, "--fix")).toMatchObject({ code: 2, verdict: "safe", counts: { move: 1, create: 0, delete: 0 }, err: "" });
    expect(readFileSync(join(head, "net/moved.tf.json"), "utf8")).toBe(written);
    expect(readdirSync(join(head, "net"))).toEqual(["main.tf.json", "moved.tf.json"]);
  });
});
