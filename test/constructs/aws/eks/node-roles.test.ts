import { describe, expect, it } from "vitest";
import { pullStatements } from "../../../../constructs/aws/eks/node-roles";
import { pool } from "./pool";
import { one, resourcesOf } from "./synth";

describe("roles", () => {
  it("have the location's boundary and path", () => {
    const context = { location: { permissionsBoundary: "arn:aws:iam::123456789012:policy/boundary", rolePath: "/berth/" } };
    for (const role of Object.values(resourcesOf({}, context)["aws_iam_role"] ?? {}))
      expect(role).toMatchObject({ path: "/berth/", permissions_boundary: "arn:aws:iam::123456789012:policy/boundary" });
  });

  it.each([
    ["cluster_control-plane-role", "eks.amazonaws.com", ["sts:AssumeRole", "sts:TagSession"]],
    ["cluster_addons-before_vpc-cni-role", "pods.eks.amazonaws.com", ["sts:AssumeRole", "sts:TagSession"]],
    ["cluster_node-role", "ec2.amazonaws.com", ["sts:AssumeRole"]],
  ])("allow %s to be assumed by %s with %j", (address, Service, Action) => {
    const { assume_role_policy: trust } = one(resourcesOf(), "aws_iam_role", address);
    expect(JSON.parse(String(trust))).toMatchObject({ Statement: [{ Principal: { Service }, Action }] });
  });

  it.each(["cluster_control-plane-role", "cluster_addons-before_vpc-cni-role"])(
    "of %s are assumed by EKS for this cluster only",
    (address) => {
      const { assume_role_policy: trust } = one(resourcesOf(), "aws_iam_role", address);
      expect(JSON.parse(String(trust)).Statement[0].Condition).toEqual({
        ArnLike: { "aws:SourceArn": "arn:aws:eks:us-east-1:123456789012:cluster/shop-prod-apps" },
        StringEquals: { "aws:SourceAccount": "123456789012" },
      });
    },
  );

  it("let nodes in China be assumed by the principal that EKS requires there", () => {
    const { assume_role_policy: trust } = one(resourcesOf({}, { location: { partition: "aws-cn" } }), "aws_iam_role", "cluster_node-role");
    expect(String(trust)).toContain('"ec2.amazonaws.com.cn"');
  });

  it("let the control plane assign addresses to Windows pods, and only then", () => {
    const attached = (pools: Parameters<typeof resourcesOf>[0]) =>
      Object.keys(resourcesOf(pools)["aws_iam_role_policy_attachment"] ?? {}).includes(
        "cluster_control-plane-role_AmazonEKSVPCResourceController",
      );
    expect(attached({ pools: [pool(), pool({ key: "win", os: "windows" })] })).toBe(true);
    expect(attached({})).toBe(false);
  });

  it("limit AWS Backup, which acts for many accounts, to this one", () => {
    const { assume_role_policy: trust } = one(
      resourcesOf({ backup: { every: "day", keepDays: 30 } }),
      "aws_iam_role",
      "cluster_backup_role",
    );
    const Condition = { StringEquals: { "aws:SourceAccount": "123456789012" } };
    expect(JSON.parse(String(trust))).toMatchObject({ Statement: [{ Condition }] });
  });

  it("allow nodes to pull from the cluster's repositories, and to fill caches", () => {
    const [api, cache] = ["arn:aws:ecr:us-east-1:222222222222:repository/base/api", "arn:aws:ecr:us-east-1:123456789012:repository/quay/*"];
    expect(pullStatements([])).toEqual([]);
    expect(pullStatements([cache, api])).toEqual([
      { actions: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"], resources: [cache, api].sort() },
      { actions: ["ecr:BatchImportUpstreamImage", "ecr:CreateRepository"], resources: [cache] },
    ]);
  });
});
