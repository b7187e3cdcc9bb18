/** Images of nodes and hosts with real Terraform, while their vendors publish newer ones. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { LaunchTemplate } from "@cdktf/provider-aws/lib/launch-template";
import { SsmParameter } from "@cdktf/provider-aws/lib/ssm-parameter";
import { Construct } from "constructs";
import { afterAll, describe, expect, it } from "vitest";
import { vendorImage } from "../../constructs/aws/ecs/node-image";
import { imageParameter } from "../../constructs/aws/host-pool/host-image";
import { recordedImage, releasedImage } from "../../constructs/aws/host-pool/image";
import { changeText, type EmulatorSession, openEmulator, type StackResult } from "../../emulator";
import type { JsonObject } from "../../emulator/json";
import { synthesize } from "../constructs/aws/host-pool/synth";
import { withoutPython, withoutTerraform } from "./available";
import { stack, writeTree } from "./fixtures/tree";

const scratch = mkdtempSync(join(tmpdir(), "berth-images-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const ecs = (os: "linux" | "windows") => vendorImage({ os, arch: "amd64", gpu: null })!;
/** Its value is a JSON text. */
const EKS_WINDOWS = "/aws/service/ami-windows-latest/Windows_Server-2022-English-Core-EKS_Optimized-1.35";
/** What stacks asked for until images were pinned. */
const CURRENT = "/aws/service/canonical/ubuntu/server/24.04/stable/current/amd64/hvm/ebs-gp3/ami-id";

/** A launch template for each way in which Berth names an image, and one that asks for the current image at each plan. */
function writeStack(folder: string, generation: number): string {
  const { resource, data } = synthesize((app) => {
    const template = (name: string, imageOf: (scope: Construct) => string): void => {
      const scope = new Construct(app, name);
      new LaunchTemplate(scope, "template", { name, imageId: imageOf(scope) });
    };
    template("hosts", (scope) => releasedImage(scope, imageParameter("ubuntu-24.04", "20260714", "amd64")));
    template("linux", (scope) => releasedImage(scope, ecs("linux").parameter(ecs("linux").newest ?? "")));
    template("windows", (scope) => recordedImage(scope, { parameter: ecs("windows").parameter(""), triggers: { generation } }));
    template("unpinned", (scope) => releasedImage(scope, CURRENT));
    const release = new Construct(app, "release");
    const value = recordedImage(release, { parameter: EKS_WINDOWS, triggers: { generation, version: "1.35" }, field: "release_version" });
    new SsmParameter(release, "seen", { name: "/seen/release", type: "String", value });
  });
  const outdir = join(scratch, folder);
  writeTree(outdir, [stack("images", [], { resource, data } as unknown as JsonObject)]);
  return outdir;
}

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

const changesOf = async (session: EmulatorSession, outdir: string): Promise<string[]> =>
  (await session.plan(outdir)).flatMap(({ changes }) => changes.map(({ address }) => address)).sort();

const missing = (await withoutTerraform()) ?? (await withoutPython());

describe.skipIf(missing)("pinned images with real Terraform", () => {
  it("stay when their vendors publish newer ones, and move where the generation grows", async () => {
    const [first, second] = [writeStack("first", 1), writeStack("second", 2)];
    const session = await openEmulator({ folder: join(scratch, "session") });
    try {
      expect(troubles(await session.deploy(first))).toEqual([]);
      await publish(session, "20261101");
      expect(await changesOf(session, first)).toEqual(["aws_launch_template.unpinned_template"]);

      const moved = await changesOf(session, second);
      expect(moved.filter((address) => !address.includes("unpinned"))).toEqual([
        "aws_launch_template.windows_template",
        "aws_ssm_parameter.release_seen",
        "terraform_data.release_recorded-image",
        "terraform_data.windows_recorded-image",
      ]);
      expect(troubles(await session.deploy(second))).toEqual([]);
      await publish(session, "20261201");
      expect(await changesOf(session, second)).toEqual(["aws_launch_template.unpinned_template"]);
    } finally {
      await session.close();
    }
  }, 500_000);
});
