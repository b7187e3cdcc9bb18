import { describe, expect, it } from "vitest";
import { pullStatements } from "../../../../constructs/aws/eks/node-roles";
import { trust } from "../../../../constructs/aws/eks/role";
import { location, resourcesOf } from "./synth";

describe("roles", () => {
  it("have the location's boundary and path", () => {
    const around = { location: { permissionsBoundary: "arn:aws:iam::123456789012:policy/boundary", rolePath: "/berth/" } };
    for (const role of Object.values(resourcesOf({}, around)["aws_iam_role"] ?? {}))
      expect(role).toMatchObject({ path: "/berth/", permissions_boundary: "arn:aws:iam::123456789012:policy/boundary" });
  });

  it.each([
    ["eks.amazonaws.com", ["sts:AssumeRole", "sts:TagSession"]],
    ["pods.eks.amazonaws.com", ["sts:AssumeRole", "sts:TagSession"]],
    ["ec2.amazonaws.com", ["sts:AssumeRole"]],
  ])("are taken on by %s with %j", (service, Action) => {
    expect(JSON.parse(trust(service, location.account))).toMatchObject({ Statement: [{ Principal: { Service: service }, Action }] });
  });

  it("hold services that act for many accounts to this one", () => {
    const Condition = { StringEquals: { "aws:SourceAccount": "123456789012" } };
    expect(JSON.parse(trust("backup.amazonaws.com", location.account))).toMatchObject({ Statement: [{ Condition }] });
  });

  it("let nodes pull from what their cluster runs, and fill its caches", () => {
    const [api, cache] = ["arn:aws:ecr:us-east-1:222222222222:repository/base/api", "arn:aws:ecr:us-east-1:123456789012:repository/quay/*"];
    expect(pullStatements([])).toEqual([]);
    expect(pullStatements([cache, api])).toEqual([
      { actions: ["ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"], resources: [cache, api].sort() },
      { actions: ["ecr:BatchImportUpstreamImage", "ecr:CreateRepository"], resources: [cache] },
    ]);
  });
});
