import { describe, expect, it } from "vitest";
import { mockOutputs } from "../../../../constructs/aws/ecs/outputs";
import { resolveEcs } from "../../../../constructs/aws/ecs/resolve";
import type { Problem } from "../../../../constructs/language/problems/problem";
import { cluster as parsedCluster } from "../../../../constructs/language/schema/cluster";
import { pins } from "../../../support/pins";
import { gpuPool } from "../eks/pool";
import { location } from "../eks/synth";
import { cluster, pool } from "./synth";

function resolve(written: object, shared: Partial<ReturnType<typeof cluster>> = {}) {
  const problems: Problem[] = [];
  const { fargate: _fargate, exec: _exec, admins: _admins, containerInsights: _insights, ...meta } = cluster(shared);
  const decided = resolveEcs(parsedCluster.parse({ orchestrator: "ecs", ...written }), meta, {
    platform: { name: "shop", environment: "prod" },
    location,
    report: (problem) => problems.push(problem),
    isRecorded: false,
    ...pins(),
  });
  return { decided, problems, lines: problems.map(({ code, path }) => `${code} ${path.slice(2).join(".")}`) };
}

const pools = { general: {} };
const ADMINS = "arn:aws:iam::123456789012:role/admins";

describe("an ECS cluster", () => {
  it.each([
    ["nothing is written", {}, { spotSharePercent: 0 }],
    ["true is written", { fargate: true }, { spotSharePercent: 0 }],
    ["a share of spot is written", { fargate: { spotShare: 70 } }, { spotSharePercent: 70 }],
    ["pools alone are written", { pools }, null],
    ["both are written", { pools, fargate: true }, { spotSharePercent: 0 }],
    ["pools and false are written", { pools, fargate: false }, null],
  ])("decides on Fargate if %s", (_, written, fargate) => {
    const { decided, lines } = resolve(written);
    expect(decided.fargate).toEqual(fargate);
    expect(lines).toEqual([]);
  });

  it.each([
    ["nothing is written", {}, false, "enhanced"],
    ["its block is written", { ecs: { exec: true, containerInsights: "enabled" } }, true, "enabled"],
    ["metrics are off", { metrics: false }, false, "disabled"],
  ])("has every choice explicit if %s", (_, written, exec, containerInsights) => {
    const { decided } = resolve(written);
    expect(decided).toMatchObject({ exec, containerInsights });
    expect(JSON.parse(JSON.stringify(decided))).toEqual(decided);
  });

  it.each([
    ["neither Fargate nor pools", { fargate: false }, {}, "B4701 fargate"],
    ["an account as administrator", { access: { admins: ["arn:aws:iam::123456789012:root"] } }, {}, "B4055 access.admins.0"],
    ["an administrator of another partition", { access: { admins: ["arn:aws-cn:iam::123456789012:role/a"] } }, {}, "B4055 access.admins.0"],
    ["a role of a control plane", { roles: { controlPlane: "arn:aws:iam::123456789012:role/x" } }, {}, "B4068 roles.controlPlane"],
    ["an image that there is not", {}, { pools: [gpuPool({ arch: "arm64", taints: [] })] }, "B4703 pools.gpu.machine"],
    [
      "drains",
      {},
      { pools: [pool({ rollout: { maxSurge: 1, maxUnavailable: 0, drainSeconds: 60 } })] },
      "B4046 pools.general.rollout.drain",
    ],
    [
      "more at once than there are",
      {},
      { pools: [pool({ rollout: { maxSurge: 4, maxUnavailable: 0, drainSeconds: 1800 } })] },
      "B4046 pools.general.rollout",
    ],
    ["an image that is no AMI", {}, { pools: [pool({ image: "ubuntu" })] }, "B4611 pools.general.image"],
    ["logs forwarded to a queue", {}, { logs: { retentionDays: 90, to: "arn:aws:sqs:us-east-1:123456789012:logs" } }, "B4064 logs.to"],
    ["a name of ECS's own", {}, { name: "ecs-prod-jobs", pools: [pool()] }, "B4709 pools"],
    ["metrics off and on", { metrics: false, ecs: { containerInsights: "enabled" } }, {}, "B4710 ecs.containerInsights"],
    ["a disk smaller than the image", {}, { pools: [pool({ os: "windows", diskGiB: 40 })] }, "B4712 pools.general.disk"],
    ["an empty label", {}, { pools: [pool({ nodeLabels: { tier: "" } })] }, "B4067 pools.general.labels.tier"],
  ] as const)("refuses %s", (_, written, shared, line) => {
    const { lines } = resolve(written, shared as Partial<ReturnType<typeof cluster>>);
    expect(lines).toContain(line);
  });

  it("accepts administrators that are outputs of other Terraform", () => {
    const { decided, lines } = resolve({ access: { admins: [ADMINS, { from: "core", output: "admins" }] } });
    expect(decided.admins).toEqual([ADMINS, { from: "core", output: "admins", item: null }]);
    expect(lines).toEqual([]);
  });

  it("has placeholders exactly for the outputs that the cluster will have", () => {
    expect(mockOutputs(cluster({ pools: [pool()] }))).toMatchObject({
      cluster_name: "shop-prod-jobs",
      capacity_providers: ["FARGATE", "FARGATE_SPOT", "shop-prod-jobs-general"],
      node_security_group_id: expect.stringMatching(/^sg-/),
    });
    expect(mockOutputs(cluster({ encryption: { kind: "provider" } }))).not.toHaveProperty("key_arn");
    expect(mockOutputs(cluster())).not.toHaveProperty("node_security_group_id");
    expect(mockOutputs(cluster())).not.toHaveProperty("admin_role_arn");
    expect(mockOutputs(cluster({ admins: [ADMINS] }))).toHaveProperty(
      "admin_role_arn",
      "arn:aws:iam::123456789012:role/shop-prod-jobs-admins",
    );
  });
});
