import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { instructionsFor } from "./page";
import { type Addition, type ScratchTree, scratchTree } from "./scratch-tree";
import { TOY_FILE, toyEngine } from "./toys/engine";
import { toyKey } from "./toys/language-key";
import { toyOrchestrator } from "./toys/orchestrator";
import { toyRule } from "./toys/rule";
import { toyUnitKind } from "./toys/unit-kind";

const MINUTES = 60_000;

const spec = (more: string): string => `apiVersion: berth/v1
name: shop
locations:
  use1: { cloud: aws, region: us-east-1, account: "123456789012" }
  euw1: { cloud: google, region: europe-west1, project: shop-prod }
${more}`;

const toys = {
  "an engine of a hypervisor": toyEngine,
  "an orchestrator": toyOrchestrator,
  "a kind of unit": toyUnitKind,
  "a rule": toyRule,
  "a key of the language": toyKey,
} as const satisfies Record<string, Addition>;

let tree: ScratchTree;
beforeAll(() => {
  tree = scratchTree(Object.values(toys));
  expect(tree.compile()).toBe("");
}, 5 * MINUTES);
afterAll(() => tree.remove());

describe.each(Object.entries(toys))("the instructions for %s", (what, toy: Addition) => {
  const { newIn, changed, changedIn } = instructionsFor(what);
  const inFolders = (path: string, folders: readonly string[]): boolean => folders.some((folder) => path.startsWith(`${folder}/`));

  it("list every existing file that changes, and no other", () => {
    expect(
      Object.keys(toy.edits)
        .filter((path) => !inFolders(path, changedIn))
        .sort(),
    ).toEqual([...changed].sort());
  });

  it("name a folder for every new file", () => {
    expect(Object.keys(toy.files).filter((path) => !inFolders(path, newIn))).toEqual([]);
  });
});

/** Without the line, the new file compiles and nothing calls it. */
const unnoticed = ["constructs/rules/all.ts", "constructs/platform/resolve/registries.ts"];
const lines = Object.entries(toys).flatMap(([what, toy]) => Object.keys(toy.edits).map((file) => ({ what, toy: toy as Addition, file })));

it.each(lines.filter(({ file }) => !unnoticed.includes(file)))(
  "$what does not compile without its lines in $file",
  { timeout: MINUTES },
  ({ toy, file }) => {
    expect(tree.compileWithout(toy, file)).toContain("error TS");
  },
);

describe("with the toys added", () => {
  it("an orchestrator synthesizes its clusters", { timeout: MINUTES }, () => {
    const stacks = tree.synth(spec("clusters:\n  jobs: { location: use1, orchestrator: borealis }\n"));
    expect(Object.keys(stacks)).toEqual(["cluster-jobs"]);
    expect(stacks["cluster-jobs"]).toMatchObject({
      resource: { aws_ssm_parameter: { toy: { name: "/shop-jobs", value: expect.stringMatching(/^northward in \$\{aws_vpc\./) } } },
      output: { toy_name: {} },
    });
  });

  it("a kind of unit synthesizes a stack for each", { timeout: MINUTES }, () => {
    const stacks = tree.synth(spec("networks:\n  main: { location: use1, cidr: 10.0.0.0/16 }\n"));
    expect(Object.keys(stacks).sort()).toEqual(["network-main", "note-main"]);
    expect(stacks["note-main"]).toMatchObject({ output: { note: { value: "10.0.0.0/16" } } });
  });

  it("an engine boots its own files, on the named metal of AWS and on the nested virtualization of Google Cloud", {
    timeout: MINUTES,
  }, () => {
    const stacks = tree.synth(
      spec(`hypervisors:
  metal: { location: use1, hypervisor: xen, hosts: { count: 1, machine: { type: c5.metal } } }
  nested: { location: euw1, hypervisor: xen, hosts: { count: 1 } }
`),
    );
    const userData = (stack: string): string =>
      [...JSON.stringify(stacks[stack]).matchAll(/"(?:user_data|user-data)":"([^"]+)"/g)]
        .map(([, text]) => Buffer.from(text!, "base64").toString("utf8"))
        .join();
    expect(JSON.stringify(stacks["hosts-metal"])).toContain('"c5.metal"');
    for (const stack of ["hosts-metal", "hosts-nested"]) {
      expect(userData(stack)).toContain(TOY_FILE);
      expect(userData(stack)).toContain("xen-system-amd64");
      expect(userData(stack)).not.toContain("libvirt");
    }
  });

  it("an engine is refused on a cloud that its record does not name", { timeout: MINUTES }, () => {
    const { status, output } = tree.check(
      `apiVersion: berth/v1
name: shop
locations:
  weu: { cloud: azure, region: westeurope, subscription: 11111111-2222-3333-4444-555555555555, tenant: 11111111-2222-3333-4444-555555555555 }
hypervisors:
  lab: { location: weu, hypervisor: xen, hosts: { count: 1 } }
`,
    );
    expect(status).toBe(1);
    expect(output).toMatch(/error +B\d{4} +hypervisors\.lab\.hypervisor\n/);
    expect(output).toMatch(/allowed: .*aws.*google/);
  });

  it("a rule finds, and a waiver silences it", { timeout: MINUTES }, () => {
    const registry = spec("registries:\n  latest: { location: use1, repositories: [web] }\n");
    const found = tree.check(registry);
    expect(found.output).toContain("The registry is named after a tag");
    expect(found.output).toContain("B5099");
    const waiver = "waivers:\n  - { rule: registry-latest, at: registries.latest, reason: It is an example }\n";
    const waived = tree.check(`${registry}${waiver}`);
    expect(waived.status).toBe(0);
    expect(waived.output).not.toContain("B5099");
  });

  it.each(["use1", "euw1"])("a key of the language becomes a label in %s", { timeout: MINUTES }, (location) => {
    const stackOf = (key: string): string =>
      JSON.stringify(tree.synth(spec(`registries:\n  images: { location: ${location}, repositories: [web]${key} }\n`))["registry-images"]);
    expect(stackOf(", archived: true")).toContain('"archived":"true"');
    expect(stackOf("")).not.toContain("archived");
  });

  it("`npm run docs` writes them to the reference, and what it generates compiles", { timeout: 3 * MINUTES }, () => {
    const written = tree.docs();
    expect(written).toEqual(
      expect.arrayContaining([
        "schema/berth.schema.json",
        "docs/reference/language.md",
        "docs/reference/rules.md",
        "docs/reference/not-built.md",
      ]),
    );
    expect(tree.docs()).toEqual([]);
    expect(tree.compile()).toBe("");
  });
});
