import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EmulatorSession, openEmulator } from "../../emulator";
import type { JsonObject } from "../../emulator/json";
import { resourcesOf } from "../../emulator/scratch/removals";
import { withoutPython, withoutTerraform } from "../emulator/available";
import { emulatedTerraform, environmentOf, root, runProgram } from "../support/emulated-programs";
import { exampleStacks } from "../support/examples";

const folder = mkdtempSync(join(tmpdir(), "berth-plan-test-"));
const missing = (await withoutTerraform()) ?? (await withoutPython());

describe.skipIf(missing)("berth plan, with real Terraform", () => {
  let session: EmulatorSession;
  const plan = (...args: string[]) =>
    runProgram([join(root, "dist/cli/berth.js"), "plan", ...args], {
      cwd: folder,
      env: { ...environmentOf(session), TERRAFORM: emulatedTerraform },
    });

  beforeAll(async () => {
    cpSync(join(root, "examples/quick-start"), folder, { recursive: true });
    session = await openEmulator();
  }, 120_000);
  afterAll(async () => {
    await session?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("plans a whole cluster whose network is not deployed, and lists its placeholders", async () => {
    const lock = readFileSync(join(folder, "berth.lock.json"), "utf8");
    const { exitCode, stdout, stderr } = await plan("cluster-apps", "--out-json", "plans", "--detailed-exitcode");
    const resources = resourcesOf(exampleStacks("quick-start").get("cluster-apps") as JsonObject);
    expect(resources.length).toBeGreaterThan(30);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 2 });
    expect(stdout).toContain(`Plan: ${resources.length} to add, 0 to change, 0 to destroy.`);
    expect(stdout).toContain(
      "~ network-main is not deployed yet: the plan uses placeholders for internal_subnet_ids, private_subnet_ids, vpc_id",
    );
    expect(stdout).not.toContain("\u001b[");
    const written = JSON.parse(readFileSync(join(folder, "plans/cluster-apps.json"), "utf8")) as { resource_changes: unknown[] };
    expect(written.resource_changes.length).toBeGreaterThanOrEqual(resources.length);
    expect(readFileSync(join(folder, "berth.lock.json"), "utf8")).toBe(lock);
    expect(existsSync(join(folder, "cdktf.out"))).toBe(false);
  }, 400_000);

  it("gives a machine one object, and takes no placeholder where none is wanted", async () => {
    const { exitCode, stdout } = await plan("cluster-jobs", "--mock", "never", "--format", "json");
    expect(exitCode).toBe(1);
    const answer = JSON.parse(stdout) as { stacks: unknown[] };
    expect(answer.stacks).toMatchObject([{ stack: "cluster-jobs", outcome: "failed", mocked: [] }]);
    expect(stdout).toContain("Unable to find remote state");
  }, 200_000);

  it("refuses what is reached by placeholders, and a state of others that is not there; --all goes on to the rest", async () => {
    const spec = (reader: string) => `apiVersion: berth/v1
name: shop
locations:
  use1: { cloud: aws, region: us-east-1, account: "123456789012" }
outside: { core: { type: local, path: core.tfstate } }
clusters:
  apps:
    location: use1
    orchestrator: eks
    logs: { to: ${reader} }
    addons: { otel: { chart: "oci://example.org/charts/collector", version: 0.110.0, namespace: otel } }
    pools: { general: { machine: { cpu: 4, memory: 16Gi }, count: 3 } }
`;
    writeFileSync(join(folder, "addons.yaml"), spec('"arn:aws:s3:::central-logs"'));
    const addons = await plan("-f", "addons.yaml", "addons-apps");
    expect(addons.exitCode).toBe(1);
    expect(addons.stdout).toContain(
      "not planned  B7010  provider helm is configured by outputs of cluster-apps, which would be placeholders",
    );
    writeFileSync(join(folder, "outside.yaml"), spec("{ from: core, output: logs }"));
    const all = await plan("-f", "outside.yaml", "--all", "--format", "json");
    expect(all.exitCode).toBe(1);
    expect((JSON.parse(all.stdout) as { stacks: unknown[] }).stacks).toMatchObject([
      {
        stack: "cluster-apps",
        outcome: "failed",
        code: "B7011",
        message: expect.stringContaining("the state of outside.core does not exist"),
      },
      { stack: "addons-apps", outcome: "refused", code: "B7010" },
    ]);
    expect(readdirSync(folder).filter((name) => name.endsWith(".tfstate"))).toEqual([]);
  }, 200_000);
});
