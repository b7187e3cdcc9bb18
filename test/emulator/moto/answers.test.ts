import { execFile, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { motoFolder } from "../../../emulator/moto/folder";
import { pythonEnvironment } from "../../../emulator/moto/python-environment";
import { type EmulatorServer, isHealthy, startServer } from "../../../emulator/moto/server";
import { withoutPython } from "../available";

interface Answers {
  readonly called: readonly string[];
  readonly operations: readonly string[];
  readonly findings: readonly string[];
}

describe.skipIf(await withoutPython())("the extension of moto", () => {
  const folder = mkdtempSync(join(tmpdir(), "berth-answers-"));
  let python = "";
  let server: EmulatorServer;

  beforeAll(async () => {
    python = await pythonEnvironment();
    server = await startServer({ python, folder });
  }, 120_000);

  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("answers every operation that it adds as botocore's models say", async () => {
    const env = { ...process.env, PYTHONPATH: join(motoFolder(), "extension"), PYTHONDONTWRITEBYTECODE: "1" };
    const { stdout } = await promisify(execFile)(python, [join(__dirname, "check_answers.py"), server.endpoint], { env });
    const answers = JSON.parse(stdout) as Answers;
    expect(answers.findings).toEqual([]);
    expect(answers.operations.length).toBeGreaterThan(60);
    expect(answers.operations.filter((operation) => !answers.called.includes(operation))).toEqual([]);
  }, 120_000);

  it("ends with its standard input, so that no server outlives whoever started it", async () => {
    const env = { ...process.env, PYTHONPATH: join(motoFolder(), "extension"), PYTHONDONTWRITEBYTECODE: "1" };
    const child = spawn(python, ["-m", "berth_emulator", "0"], { env, stdio: ["pipe", "ignore", "ignore"] });
    child.stdin.end();
    expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(0);
  }, 120_000);

  it("is gone when it was stopped", async () => {
    const other = await startServer({ python, folder: join(folder, "other") });
    expect(await isHealthy(other.endpoint)).toBe(true);
    await other.stop();
    expect(await isHealthy(other.endpoint)).toBe(false);
  }, 120_000);
});
