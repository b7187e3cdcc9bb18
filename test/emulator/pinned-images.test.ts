/** Images of nodes and hosts with real Terraform, while their vendors publish newer ones. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { changeText, type EmulatorSession, openEmulator, type StackResult } from "../../emulator";
import { SpecOverTime } from "../support/synthesized";
import { withoutPython, withoutTerraform } from "./available";
import { stack, writeTree } from "./fixtures/tree";

const scratch = mkdtempSync(join(tmpdir(), "berth-images-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const spec = `apiVersion: berth/v1
name: shop
locations: { euc1: { cloud: aws, region: eu-central-1, account: "123456789012" } }
networks: { main: { zones: 2, egress: routed } }
clusters:
  apps:
    orchestrator: eks
    network: main
    encryption: provider
    deletionProtection: false
    access: { admins: ["arn:aws:iam::123456789012:role/admins"] }
    pools: { general: { count: 2 } }
  jobs:
    orchestrator: ecs
    network: main
    encryption: provider
    deletionProtection: false
    pools: { general: { count: 1 }, win: { os: windows, count: 1 } }
hypervisors:
  lab: { network: main, hypervisor: kvm, encryption: provider, deletionProtection: false, hosts: { count: 1 } }
waivers:
  - { rule: unprotected, at: clusters.*, reason: A test, owner: tests, expires: 2099-01-01 }
  - { rule: unprotected, at: hypervisors.*, reason: A test, owner: tests, expires: 2099-01-01 }
`;

/** What was done until now: the image is asked for at each plan. */
const control = () => {
  const outdir = join(scratch, "control");
  const name = "/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id";
  writeTree(outdir, [
    stack("control", [], {
      data: { aws_ssm_parameter: { image: { name } } },
      resource: {
        aws_ssm_parameter: { seen: { name: "/control/seen", type: "String", value: "${data.aws_ssm_parameter.image.insecure_value}" } },
      },
    }),
  ]);
  return outdir;
};

/** Vendors publish until that day. */
async function publish({ endpoint }: EmulatorSession, day: string): Promise<void> {
  const answer = await fetch(endpoint, {
    method: "POST",
    headers: {
      "Content-Type": "application/x-amz-json-1.1",
      "X-Amz-Target": "AmazonSSM.PutParameter",
      Authorization: "AWS4-HMAC-SHA256 Credential=test/20260101/eu-central-1/ssm/aws4_request, SignedHeaders=host, Signature=0",
    },
    body: JSON.stringify({ Name: "/berth-emulator/published", Value: day, Type: "String", Overwrite: true }),
  });
  expect(await answer.text()).toContain("Version");
}

const troubles = (results: readonly StackResult[]): string[] =>
  results.flatMap(({ stack: name, error, drift }) => [...(error ? [`${name}: ${error.message}`] : []), ...drift.map(changeText)]);

/** `cluster-jobs terraform_data.x`, of every resource that a plan would change. */
const changesOf = async (session: EmulatorSession, outdir: string): Promise<string[]> =>
  (await session.plan(outdir)).flatMap(({ stack: name, changes }) => changes.map(({ address }) => `${name} ${address}`));

const missing = (await withoutTerraform()) ?? (await withoutPython());

describe.skipIf(missing)("pinned images with real Terraform", () => {
  it("stay when their vendors publish newer ones, and move where an update of the lock names them", async () => {
    const platform = new SpecOverTime();
    const session = await openEmulator();
    try {
      const first = await platform.synth(spec);
      const asked = control();
      expect(troubles([...(await session.deploy(first)), ...(await session.deploy(asked))])).toEqual([]);
      await publish(session, "20261101");
      expect(await changesOf(session, asked)).toEqual(["control aws_ssm_parameter.seen"]);
      expect(await changesOf(session, first)).toEqual([]);

      const updated = await platform.synth(spec, "clusters.jobs.pools.win.image");
      expect(await changesOf(session, updated)).toEqual([
        "cluster-jobs aws_autoscaling_group.cluster_pool-win_group",
        "cluster-jobs aws_launch_template.cluster_pool-win_template",
        "cluster-jobs terraform_data.cluster_pool-win_recorded-image",
      ]);
      expect(troubles(await session.deploy(updated))).toEqual([]);
      await publish(session, "20261201");
      expect(await changesOf(session, updated)).toEqual([]);
    } finally {
      await session.close();
    }
  }, 900_000);
});
