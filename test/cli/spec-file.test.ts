/** Which spec a command reads, by starting the commands: all of them share one rule. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, runProgram } from "../support/emulated-programs";

const spec = `apiVersion: berth/v1
name: shop
locations: { use1: { cloud: aws, region: us-east-1, account: "123456789012" } }
networks: { main: {} }
`;

/** A repository with a spec under a name, and a folder two levels below. */
function project(file: string, cdktf?: unknown): { readonly top: string; readonly below: string } {
  const top = mkdtempSync(join(tmpdir(), "berth-spec-"));
  const below = join(top, "deep/er");
  for (const folder of [below, join(top, ".git"), join(top, "platform")]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(top, file), spec);
  if (cdktf !== undefined) writeFileSync(join(top, "cdktf.json"), JSON.stringify(cdktf));
  return { top, below };
}

const berth = (cwd: string, ...args: string[]) => runProgram([join(root, "dist/cli/berth.js"), ...args], { cwd });

const named = { context: { berth: { spec: "platform/shop.yaml" } } };

describe("every command reads", () => {
  const commands: readonly (readonly string[])[] = [["check"], ["resolve"], ["lock"], ["synth"], ["plan", "no-such-stack"]];

  it.each(commands)("%s: the spec that cdktf.json names, also from a folder below", async (...args) => {
    const { top, below } = project("platform/shop.yaml", named);
    for (const folder of [top, below]) {
      const { exitCode, stderr } = await berth(folder, ...args);
      expect(stderr).not.toContain("B1001");
      expect(exitCode).toBe(args[0] === "plan" ? 2 : 0);
    }
  });

  it("berth.yaml of the nearest folder, whose lock and output it writes there", async () => {
    const { top, below } = project("berth.yaml");
    expect(await berth(below, "synth")).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("../../cdktf.out/manifest.json") });
    expect(readFileSync(join(top, "berth.lock.json"), "utf8")).toContain("network-main");
    expect(readFileSync(join(top, "cdktf.out/manifest.json"), "utf8")).toContain("network-main");
    const { stdout } = await berth(below, "complete", "--", "plan", "net");
    expect(stdout).toContain("network-main");
  });

  it("no spec beyond the repository", async () => {
    const { top } = project("berth.yaml");
    const inner = join(top, "vendor/other");
    mkdirSync(join(inner, ".git"), { recursive: true });
    expect(await berth(inner, "check")).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("or run berth init to write a first one"),
    });
  });
});

describe("a spec that is not found", () => {
  it.each([
    ["has another ending", [] as string[], "berth.yml", "fix: write -f berth.yml, or rename it to berth.yaml"],
    ["has another ending than the one that is written", ["-f", "shop.yaml"], "shop.json", "fix: write -f shop.json"],
    ["is not the one that is written", ["-f", "nofile.yaml"], "berth.yaml", "fix: write -f berth.yaml, or leave -f out"],
  ])("%s: the fix names it", async (_what, flags, file, fix) => {
    const { top } = project("berth.yaml");
    renameSync(join(top, "berth.yaml"), join(top, file));
    expect(await berth(top, "check", ...flags)).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(fix) });
  });
});

describe("a reader that closes the pipe", () => {
  it.each([["explain"], ["resolve"]])("ends berth %s without an error", (command) => {
    const { top } = project("berth.yaml");
    const script = `set -o pipefail; "$0" "$1" ${command} 2> err | head -c 1 > /dev/null; echo "$?" > code`;
    execFileSync("bash", ["-c", script, process.execPath, join(root, "dist/cli/berth.js")], { cwd: top });
    expect([readFileSync(join(top, "code"), "utf8"), readFileSync(join(top, "err"), "utf8")]).toEqual(["0\n", ""]);
  });
});
