import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { root, runProgram } from "../../support/emulated-programs";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** What a command says of a spec with one network and these overrides: codes and paths. */
async function said(command: string, overrides: readonly object[]): Promise<string[]> {
  const cwd = mkdtempSync(join(tmpdir(), "berth-overrides-"));
  folders.push(cwd);
  const locations = { use1: { cloud: "aws", region: "us-east-1", account: "123456789012" } };
  writeFileSync(
    join(cwd, "berth.yaml"),
    JSON.stringify({ apiVersion: "berth/v1", name: "shop", locations, networks: { main: {} }, overrides }),
  );
  const { stdout } = await runProgram([join(root, "dist/cli/berth.js"), command, "--format", "json"], { cwd });
  const problems = stdout === "" ? [] : (JSON.parse(stdout) as { code: string; path: string; severity: string }[]);
  return problems.filter(({ severity }) => severity === "error").map(({ code, path }) => `${code} ${path}`);
}

const fine = { stack: "network-main", resource: "aws_vpc.*", merge: { enable_network_address_usage_metrics: true } };

describe.each(["check", "synth"])("berth %s, of overrides", (command) => {
  it.each([
    ["a stack that is not there", [{ ...fine, stack: "network-mian" }], ["B6001 overrides.0.stack"]],
    ["a pattern that covers no stack", [{ ...fine, stack: "cluster-*" }], ["B6001 overrides.0.stack"]],
    ["a pattern of resources that covers none", [{ ...fine, stack: "*", resource: "aws_eks_*.x" }], ["B6001 overrides.0"]],
    ["a resource that is not there, once", [{ ...fine, resource: "aws_eks_cluster.x" }], ["B6001 overrides.0"]],
    [
      "an attribute that is not there, and nothing else of it or others",
      [fine, { ...fine, merge: { nonsense: 1 } }],
      ["B6002 overrides.1"],
    ],
    ["nothing of what is right", [fine], []],
  ])("names %s", async (_what, overrides, expected) => {
    expect(await said(command, overrides)).toEqual(expected);
  });
});
