import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EmulatorSession, openEmulator } from "../../emulator";
import { accessKeyOf } from "../../emulator/scratch/provider-settings";
import { resourcesOf } from "../../emulator/scratch/removals";
import { withoutPython, withoutTerraform } from "../emulator/available";
import { emulatedTerraform, environmentOf, root, runProgram } from "../support/emulated-programs";

const account = "123456789012";
const spec = `apiVersion: berth/v1
name: shop
locations:
  use1: { cloud: aws, region: us-east-1, account: "${account}" }
networks:
  main: { zones: 1, deletionProtection: false }
clusters:
  jobs: { orchestrator: ecs, network: main, deletionProtection: false }
`;

/** What cdktf prints last is lost now and then, as its process ends before a pipe is read: only what comes while it works is looked at. */
const made = (address: string, what: "Creation" | "Destruction"): RegExp => new RegExp(`${address} \\([^)]*\\): ${what} complete`);

const missing = (await withoutTerraform()) ?? (await withoutPython());

/** A folder of its own with the repository's cdktf.json as it is; only the spec that it names is another. */
describe.skipIf(missing)("the five commands of cdktf", () => {
  const folder = mkdtempSync(join(tmpdir(), "berth-cdktf-"));
  let session: EmulatorSession;

  const cdktf = async (...args: string[]) => {
    const { exitCode, stdout, stderr } = await runProgram([join(root, "node_modules/cdktf-cli/bundle/bin/cdktf"), ...args], {
      cwd: folder,
      env: { ...environmentOf(session), TERRAFORM_BINARY_NAME: emulatedTerraform },
    });
    return { exitCode, said: `${stdout}\n${stderr}` };
  };

  /** How many resources the synthesized stack has. */
  const resourcesIn = (stack: string): number =>
    resourcesOf(JSON.parse(readFileSync(join(folder, "cdktf.out/stacks", stack, "cdk.tf.json"), "utf8"))).length;

  /** ECS goes on to know a destroyed cluster for a while, as INACTIVE. */
  const clusterStatus = async (): Promise<string | undefined> => {
    const answer = await fetch(session.endpoint, {
      method: "POST",
      headers: {
        Authorization: `AWS4-HMAC-SHA256 Credential=${accessKeyOf(account)}/20260101/us-east-1/ecs/aws4_request, SignedHeaders=host, Signature=0`,
        "Content-Type": "application/x-amz-json-1.1",
        "X-Amz-Target": "AmazonEC2ContainerServiceV20141113.DescribeClusters",
      },
      body: JSON.stringify({ clusters: ["shop-jobs"] }),
    });
    return ((await answer.json()) as { clusters: { status: string }[] }).clusters[0]?.status;
  };

  beforeAll(async () => {
    const config = readFileSync(join(root, "cdktf.json"), "utf8");
    const { context } = JSON.parse(config) as { context: { berth: { spec: string } } };
    writeFileSync(join(folder, "cdktf.json"), config);
    symlinkSync(join(root, "dist"), join(folder, "dist"));
    mkdirSync(join(folder, dirname(context.berth.spec)), { recursive: true });
    writeFileSync(join(folder, context.berth.spec), spec);
    session = await openEmulator();
  }, 120_000);
  afterAll(async () => {
    await session?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("list, synth, diff, deploy and destroy what the spec says", async () => {
    const listed = await cdktf("list");
    expect(listed).toMatchObject({ exitCode: 0, said: expect.stringMatching(/cluster-jobs[\s\S]*network-main/) });
    expect(await cdktf("synth")).toMatchObject({ exitCode: 0, said: expect.stringContaining("cluster-jobs, network-main") });
    expect(await cdktf("diff", "network-main")).toMatchObject({
      exitCode: 0,
      said: expect.stringMatching(new RegExp(`Plan:\\D+${resourcesIn("network-main")} to add, 0 to change`)),
    });

    expect(await clusterStatus()).toBeUndefined();
    expect(await cdktf("deploy", "*", "--auto-approve")).toMatchObject({
      exitCode: 0,
      said: expect.stringMatching(made("aws_vpc.network", "Creation")),
    });
    expect(await clusterStatus()).toBe("ACTIVE");
    expect(await cdktf("diff", "cluster-jobs")).toMatchObject({ exitCode: 0, said: expect.stringMatching(/No changes/) });

    expect(await cdktf("destroy", "*", "--auto-approve")).toMatchObject({
      exitCode: 0,
      said: expect.stringMatching(made("aws_vpc.network", "Destruction")),
    });
    expect(await clusterStatus()).toBe("INACTIVE");
  }, 900_000);
});
