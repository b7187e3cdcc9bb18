import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const dist = join(__dirname, "../../dist");
const folder = mkdtempSync(join(tmpdir(), "berth-lazy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Synthesizes a spec as the program does, and tells which bindings were loaded by then. */
const program = `
const { prepare } = require(${JSON.stringify(`${dist}/stacks/prepare.js`)});
const { unitInputsOf } = require(${JSON.stringify(`${dist}/constructs/assembly/decide.js`)});
const { UnitRenderer } = require(${JSON.stringify(`${dist}/stacks/synth/load-renderer.js`)}).loadRenderer();
const prepared = prepare({ files: [process.argv[1]] });
if (prepared.platform === null) throw new Error(JSON.stringify(prepared.problems));
const renderer = new UnitRenderer({ spec: prepared.folder, output: process.argv[2] }, process.argv[2], 1);
const stacks = unitInputsOf(prepared.platform).map((input) => renderer.render(input).stack);
const bindings = Object.keys(require.cache).flatMap((file) => /@cdktf\\/(provider-[^/]+)/.exec(file)?.[1] ?? []);
const archivers = Object.keys(require.cache).filter((file) => file.includes("archiver-utils"));
console.log(JSON.stringify({ stacks: stacks.length, bindings: [...new Set(bindings)].sort(), archivers }));
`;

const locations = {
  aws: '{ cloud: aws, region: us-east-1, account: "123456789012" }',
  google: "{ cloud: google, region: europe-west1, project: shop-prod }",
  azure: "{ cloud: azure, region: westeurope, subscription: 00000000-0000-0000-0000-000000000000 }",
};
const spec = (location: string): string => `apiVersion: berth/v1
name: shop
locations: { here: ${location} }
networks: { main: {} }
registries: { images: { repositories: [api], tags: mutable, scan: false } }
hypervisors: { lab: { network: main, hypervisor: kvm } }
`;

describe("a spec of one cloud", () => {
  it.each([
    ["aws", "provider-aws"],
    ["google", "provider-google"],
    ["azure", "provider-azurerm"],
  ] as const)("on %s loads the bindings of that cloud alone", (cloud, binding) => {
    const file = join(folder, `${cloud}.yaml`);
    writeFileSync(file, spec(locations[cloud]));
    const { stdout, stderr, status } = spawnSync(process.execPath, ["-e", program, file, folder], { encoding: "utf8" });
    expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
    const { stacks, bindings, archivers } = JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
    expect(stacks).toBeGreaterThan(2);
    expect(bindings).toEqual([binding]);
    expect(archivers).toEqual([]);
  });
});
