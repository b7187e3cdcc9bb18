/** The first boot of a KVM host, checked by the tools that read it. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { hostFiles } from "../../../../../constructs/engines/hypervisors/kvm/files";
import { kvmUserData } from "./user-data";

const folder = mkdtempSync(join(tmpdir(), "berth-kvm-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Whether the tool is installed and works here; if not, the reason is printed. */
function canRun(tool: string, trial: readonly string[]): boolean {
  const { status, error, stderr } = spawnSync(tool, trial, { encoding: "utf8" });
  if (status === 0) return true;
  console.warn(`skipped: ${tool} ${error === undefined ? `does not work here: ${stderr.trim().split("\n")[0]}` : "is not installed"}`);
  return false;
}

function run(tool: string, args: readonly string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: "utf8" });
  return { status, output: `${stdout}${stderr}` };
}

function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const passes = { status: 0, output: expect.any(String) };

describe.skipIf(!canRun("cloud-init", ["--version"]))("cloud-init", () => {
  it("accepts every key", () => {
    expect(run("cloud-init", ["schema", "--config-file", written("user-data", kvmUserData())])).toEqual(passes);
  });
});

describe.skipIf(!canRun("shellcheck", ["--version"]))("shellcheck", () => {
  const scripts = hostFiles.filter(({ content }) => content.startsWith("#!"));
  it.each(scripts.map(({ path, content }) => [path, content] as const))("finds nothing in %s", (path, content) => {
    expect(run("shellcheck", [written(path.replaceAll("/", "-"), content)])).toEqual({ status: 0, output: "" });
  });
});

const EMPTY = written("empty.nft", "table inet berth_trial {\n}\n");

describe.skipIf(!canRun("nft", ["--check", "--file", EMPTY]))("nft", () => {
  it("accepts every table", () => {
    const tables = hostFiles.filter(({ path }) => path.endsWith(".nft"));
    expect(tables.length).toBeGreaterThan(0);
    for (const { content } of tables) expect(run("nft", ["--check", "--file", written("guests.nft", content)])).toEqual(passes);
  });
});
