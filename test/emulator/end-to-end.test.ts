import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  changeText,
  diagnosticText,
  type EmulatorEvent,
  endKept,
  findKept,
  type StackResult,
  type TryReport,
  tryDeployment,
  validateStack,
} from "../../emulator";
import { withoutPython, withoutTerraform } from "./available";
import { ecsStack } from "./fixtures/ecs";
import { eksStack } from "./fixtures/eks";
import { eksAutoStack } from "./fixtures/eks-auto";
import { hostsStack } from "./fixtures/hosts";
import { networkStack } from "./fixtures/network";
import { registryStack } from "./fixtures/registry";
import { joined, stack, writeTree } from "./fixtures/tree";

const scratch = mkdtempSync(join(tmpdir(), "berth-end-to-end-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What went wrong in a round, in words. */
function troubles(results: readonly StackResult[]): string[] {
  return results.flatMap((result) => [
    ...(result.error ? [`${result.stack}: ${result.error.message}`] : []),
    ...result.drift.map(changeText),
  ]);
}

/** With BERTH_TEST_SLOW=1 also what the provider waits for by the minute: load balancers, lifecycle rules of buckets. */
const slow = process.env.BERTH_TEST_SLOW === "1";

const missing = (await withoutTerraform()) ?? (await withoutPython());

describe.skipIf(missing)("the emulator with real Terraform", () => {
  it("deploys everything on AWS, finds no change, changes it, finds no change, and destroys it", async () => {
    const first = join(scratch, "first");
    const second = join(scratch, "second");
    writeTree(first, [
      networkStack(),
      joined("platform", [
        registryStack(),
        eksStack(),
        eksAutoStack(),
        ecsStack({ loadBalancer: slow }),
        hostsStack({ lifecycleRules: slow }),
      ]),
    ]);
    writeTree(second, [
      networkStack(),
      joined("platform", [
        registryStack({ keptImages: 20 }),
        eksStack({ nodes: 3, logRetentionDays: 30, version: "1.34" }),
        eksAutoStack(["general-purpose"]),
        ecsStack({ minimumTasks: 3, loadBalancer: slow }),
        hostsStack({ count: 3, userData: "#cloud-config\n# changed\n", lifecycleRules: slow }),
      ]),
    ]);
    const before = readFileSync(join(first, "stacks", "platform", "cdk.tf.json"), "utf8");
    const report: TryReport = await tryDeployment({ outdir: first, change: second });
    expect(troubles([...report.deployed, ...report.changed])).toEqual([]);
    expect(report.ok).toBe(true);
    expect(report.changed.map((result) => result.counts.updated > 6)).toEqual([false, true]);
    expect(report.destroyed.map((result) => result.stack)).toEqual(["platform", "network-main"]);
    expect(report.deployed[1]?.counts.created).toBeGreaterThan(80);
    expect(report.deployed[1]?.outputs).toMatchObject({ "cluster-apps_name": "apps" });
    expect(report.lifted.map((path) => path.address)).toContain("aws_eks_cluster.cluster-apps_cluster");
    expect(readFileSync(join(first, "stacks", "platform", "cdk.tf.json"), "utf8")).toBe(before);
  }, 600_000);

  it("leaves other clouds aside, goes on past a stack that fails, and keeps an emulator until it is ended", async () => {
    const outdir = join(scratch, "mixed");
    const folder = join(scratch, "kept");
    const events: EmulatorEvent[] = [];
    writeTree(outdir, [
      stack("location-a", [], {
        resource: { aws_ssm_parameter: { p: { name: "/a", type: "String", value: "1" } } },
        output: { a: { value: "${aws_ssm_parameter.p.name}" } },
      }),
      stack("broken", [], { resource: { aws_ssm_parameter: { p: { name: "/b", type: "String", value: "1", data_type: "no-such" } } } }),
      stack("after-broken", ["broken"], {}),
      stack("elsewhere", [], { resource: { google_project: { p: {} } } }),
    ]);
    const report = await tryDeployment({ outdir, folder, keep: true, reporter: (event) => events.push(event) });
    expect(report.ok).toBe(false);
    expect(
      Object.fromEntries(report.deployed.map((result) => [result.stack, result.skipped ?? (result.error ? "failed" : result.outputs)])),
    ).toEqual({
      "location-a": { a: "/a" },
      broken: "failed",
      "after-broken": "depends on broken, which was not deployed",
      elsewhere: "not deployed here: needs google",
    });
    expect(events.map((event) => event.type)).toEqual(
      expect.arrayContaining(["emulator-started", "stack-skipped", "resource", "stack-done", "emulator-kept"]),
    );
    expect((await findKept(folder))?.environment).toMatchObject({ AWS_ENDPOINT_URL: report.kept?.endpoint });
    await expect(tryDeployment({ outdir, folder, keep: true })).rejects.toThrow("is already running");
    expect((await endKept(folder))?.pid).toBe(report.kept?.pid);
    expect(await findKept(folder)).toBeUndefined();
  }, 180_000);

  it("ends everything when it is told to stop", async () => {
    const outdir = join(scratch, "stopped");
    const folder = join(scratch, "stopped-session");
    const stop = new AbortController();
    let endpoint = "";
    writeTree(outdir, [networkStack()]);
    const reporter = (event: EmulatorEvent) => {
      if (event.type === "emulator-started") endpoint = event.endpoint;
      if (event.type === "resource") stop.abort(new Error("stopped by the user"));
    };
    await expect(tryDeployment({ outdir, folder, reporter, signal: stop.signal })).rejects.toThrow("stopped by the user");
    await expect(fetch(endpoint)).rejects.toThrow();
  }, 180_000);
});

describe.skipIf(await withoutTerraform())("validateStack", () => {
  it("says what the provider at hand does not know, and that the rest is right", async () => {
    const outdir = join(scratch, "valid");
    writeTree(outdir, [networkStack(), eksStack()]);
    const result = await validateStack(outdir, "cluster-apps");
    expect(result).toMatchObject({ ok: true, diagnostics: [] });
    const expected = result.substitutes.length > 0 ? [{ address: "aws_eks_cluster.cluster", path: "deletion_protection" }] : [];
    expect(result.stripped).toEqual(expected);
    expect(readdirSync(join(outdir, "stacks", "cluster-apps"))).toEqual(["cdk.tf.json"]);
  }, 60_000);

  it("gives the provider's own words about what is wrong", async () => {
    const outdir = join(scratch, "invalid");
    writeTree(outdir, [stack("wrong", [], { resource: { aws_vpc: { v: { cidr_block: "10.0.0.0/99" } } } })]);
    const result = await validateStack(outdir, "wrong");
    expect(result.ok).toBe(false);
    expect(result.diagnostics.map(diagnosticText).join()).toContain("10.0.0.0/99");
  }, 60_000);
});
