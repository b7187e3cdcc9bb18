/** Sizes of a scaled pool of EKS with real Terraform and EKS's own rule: the size lies within the limits, also while they change. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { changeText, type EmulatorSession, openEmulator } from "../../emulator";
import type { JsonObject } from "../../emulator/json";
import { pool } from "../constructs/aws/eks/pool";
import { cluster, one, synthesize } from "../constructs/aws/eks/synth";
import { withoutPython, withoutTerraform } from "./available";
import { REGION, stack, trust, writeTree } from "./fixtures/tree";

const CLUSTER = "shop-prod-apps";
const STACK = "cluster-apps";

/** The node group of a pool with what reads its size, as the constructs create them, with a minimal cluster and role. */
function poolStack(min: number, max: number) {
  const { resource, data } = synthesize(cluster({ pools: [pool({ count: { min, max } })] }));
  const {
    depends_on: _,
    launch_template: _template,
    version: _version,
    lifecycle: _lifecycle,
    ...group
  } = one(resource, "aws_eks_node_group", "cluster_pool-general");
  const { aws_ec2_instance_type_offerings: _offered, ...deployed } = data;
  const subnets = "${data.aws_subnets.all.ids}";
  const role = "${aws_iam_role.eks.arn}";
  return stack(STACK, [], {
    data: { ...(deployed as unknown as JsonObject), aws_subnets: { all: {} } },
    resource: {
      aws_iam_role: { eks: { name: "eks", assume_role_policy: trust("eks.amazonaws.com") } },
      aws_eks_cluster: { cluster: { name: CLUSTER, role_arn: role, vpc_config: { subnet_ids: subnets } } },
      aws_eks_node_group: {
        "cluster_pool-general": {
          ...(group as JsonObject),
          cluster_name: "${aws_eks_cluster.cluster.name}",
          node_role_arn: role,
          subnet_ids: subnets,
        },
      },
    },
  });
}

interface Sizes {
  readonly minSize: number;
  readonly maxSize: number;
  readonly desiredSize: number;
}

const missing = (await withoutTerraform()) ?? (await withoutPython());

describe.skipIf(missing)("a scaled pool of EKS, deployed by real Terraform,", () => {
  const scratch = mkdtempSync(join(tmpdir(), "berth-pool-sizes-"));
  let session: EmulatorSession;

  beforeAll(async () => {
    session = await openEmulator();
  }, 120_000);

  afterAll(async () => {
    await session.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  function write(min: number, max: number): string {
    const outdir = join(scratch, `${min}-${max}`);
    writeTree(outdir, [poolStack(min, max)]);
    return outdir;
  }

  /** @returns what went wrong, and what a second plan would change, in words */
  async function deploy(min: number, max: number): Promise<string[]> {
    const results = await session.deploy(write(min, max));
    return results.flatMap(({ error, drift }) => [...(error ? [error.message] : []), ...drift.map(changeText)]);
  }

  const authorization = `AWS4-HMAC-SHA256 Credential=test/20260101/${REGION}/eks/aws4_request, SignedHeaders=host, Signature=none`;
  async function eks<T>(path: string, init: RequestInit = {}): Promise<T> {
    const response = await fetch(`${session.endpoint}/clusters/${CLUSTER}/node-groups${path}`, { ...init, headers: { authorization } });
    return (await response.json()) as T;
  }
  const groupName = async (): Promise<string> => (await eks<{ nodegroups: string[] }>("")).nodegroups[0] ?? "";
  const sizes = async (): Promise<Sizes> =>
    (await eks<{ nodegroup: { scalingConfig: Sizes } }>(`/${await groupName()}`)).nodegroup.scalingConfig;

  it("is made with its minimum, keeps the size that the autoscaler chose, and follows its limits in both directions", async () => {
    expect(await deploy(1, 5)).toEqual([]);
    expect(await sizes()).toEqual({ minSize: 1, maxSize: 5, desiredSize: 1 });

    const scaled = JSON.stringify({ scalingConfig: { desiredSize: 3 } });
    await eks(`/${await groupName()}/update-config`, { method: "POST", body: scaled });
    expect((await session.plan(write(1, 5))).flatMap(({ changes }) => changes)).toEqual([]);

    expect(await deploy(4, 8)).toEqual([]);
    expect(await sizes()).toEqual({ minSize: 4, maxSize: 8, desiredSize: 4 });

    expect(await deploy(1, 2)).toEqual([]);
    expect(await sizes()).toEqual({ minSize: 1, maxSize: 2, desiredSize: 2 });
  }, 600_000);
});
