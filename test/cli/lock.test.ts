import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root, runProgram } from "../support/emulated-programs";

describe("berth lock --forget", () => {
  const cwd = mkdtempSync(join(tmpdir(), "berth-lock-"));
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));
  const lock = (...args: string[]) => runProgram([join(root, "dist/cli/berth.js"), "lock", ...args], { cwd });
  const write = (networks: Record<string, object>) => {
    const locations = { use1: { cloud: "aws", region: "us-east-1", account: "123456789012" } };
    writeFileSync(join(cwd, "berth.yaml"), JSON.stringify({ apiVersion: "berth/v1", name: "shop", locations, networks }));
  };

  it("ends the error of a protected stack that left the spec, says so, and succeeds", async () => {
    write({ main: {}, old: {} });
    await lock();
    write({ main: {} });
    expect(await lock()).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("B4080") });
    expect(await lock("--forget", "network-old")).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("network-old is removed from the ledger"),
      stderr: "",
    });
    expect(await lock()).toMatchObject({ exitCode: 0, stderr: "" });
  });

  it("names the stacks of the ledger where there is none of that name", async () => {
    expect(await lock("--forget", "network-nope")).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("network-main") });
  });
});
