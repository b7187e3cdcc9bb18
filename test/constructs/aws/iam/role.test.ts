import { TerraformOutput } from "cdktf";
import { describe, expect, it } from "vitest";
import { policyDocument } from "../../../../constructs/aws/iam/policy";
import { AwsRole, type AwsRoleProps } from "../../../../constructs/aws/iam/role";
import { podIdentityTrust, serviceTrust } from "../../../../constructs/aws/iam/trust";
import { awsLocation, unitInputOf } from "../../../support/aws-inputs";
import { block, documentIn, synthUnit } from "../../../support/stack";

const built = (props: Partial<AwsRoleProps> = {}) =>
  synthUnit<"cluster">(
    (stack) => {
      const role = new AwsRole(stack, "node", {
        location: awsLocation(),
        name: "shop-prod-apps-node",
        description: "Nodes",
        trust: [serviceTrust("ec2.amazonaws.com")],
        ...props,
      });
      new TerraformOutput(stack, "user", { value: role.arn, dependsOn: [...role.ready] });
    },
    unitInputOf("cluster", "cluster-apps", {} as never),
  );

describe("a role", () => {
  it("is ready after its policies are attached", () => {
    const { resource, output } = built({
      managedPolicies: ["AmazonEKSWorkerNodePolicy", "service-role/AmazonECSTaskExecutionRolePolicy"],
      policies: { billing: "arn:aws:iam::123456789012:policy/billing" },
      statements: [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::shop/*"] }],
    });
    expect(output["user"]).toMatchObject({
      depends_on: [
        "${aws_iam_role_policy_attachment.node_AmazonEKSWorkerNodePolicy}",
        "${aws_iam_role_policy_attachment.node_AmazonECSTaskExecutionRolePolicy}",
        "${aws_iam_role_policy_attachment.node_billing}",
        "${aws_iam_role_policy.node_rights}",
      ],
    });
    expect(block(resource, "aws_iam_role_policy_attachment", "node_AmazonECSTaskExecutionRolePolicy")).toMatchObject({
      role: "${aws_iam_role.node.name}",
      policy_arn: "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy",
    });
  });

  it("has the location's path, permissions boundary and partition", () => {
    const permissionsBoundary = "arn:aws-cn:iam::123456789012:policy/boundary";
    const location = awsLocation({ partition: "aws-cn", rolePath: "/berth/", permissionsBoundary });
    const { resource } = built({ location, managedPolicies: ["AmazonSSMManagedInstanceCore"] });
    expect(block(resource, "aws_iam_role", "node")).toMatchObject({ path: "/berth/", permissions_boundary: permissionsBoundary });
    expect(block(resource, "aws_iam_role_policy_attachment", "node_AmazonSSMManagedInstanceCore")["policy_arn"]).toMatch(/^arn:aws-cn:/);
    expect(block(built().resource, "aws_iam_role", "node")).not.toHaveProperty("permissions_boundary");
  });

  it("has a valid name in IAM", () => {
    expect(String(block(built({ name: "n".repeat(100) }).resource, "aws_iam_role", "node")["name"])).toMatch(/^n{57}-[0-9a-f]{6}$/);
  });

  it("is assumed by a service only for one account, in addition to other conditions", () => {
    const source = { ArnLike: { "aws:SourceArn": "arn:aws:ec2:*" }, StringEquals: { "aws:RequestedRegion": "us-east-1" } };
    const trust = [serviceTrust("vpc-flow-logs.amazonaws.com", { sourceAccount: "123456789012", conditions: source })];
    const [statement] = documentIn(block(built({ trust }).resource, "aws_iam_role", "node"), "assume_role_policy").Statement;
    expect(statement).toEqual({
      Effect: "Allow",
      Principal: { Service: "vpc-flow-logs.amazonaws.com" },
      Action: ["sts:AssumeRole"],
      Condition: {
        ArnLike: { "aws:SourceArn": "arn:aws:ec2:*" },
        StringEquals: { "aws:RequestedRegion": "us-east-1", "aws:SourceAccount": "123456789012" },
      },
    });
  });

  it("is assumed by pods of one cluster with session tags", () => {
    expect(podIdentityTrust({ location: awsLocation(), name: "shop-prod-apps" })).toEqual({
      principal: { service: "pods.eks.amazonaws.com" },
      actions: ["sts:AssumeRole", "sts:TagSession"],
      conditions: {
        ArnLike: { "aws:SourceArn": "arn:aws:eks:us-east-1:123456789012:cluster/shop-prod-apps" },
        StringEquals: { "aws:SourceAccount": "123456789012" },
      },
    });
  });
});

describe("a policy", () => {
  it("never names everyone without a condition", () => {
    expect(() => policyDocument([{ principal: { aws: "*" }, actions: ["s3:GetObject"] }])).toThrow(/everyone without a condition/);
    expect(() => policyDocument([{ principal: { aws: ["x", "*"] }, actions: [], conditions: {} }])).toThrow(RangeError);
  });

  it("is the same text for any order of a statement's keys", () => {
    const [a, b] = [
      policyDocument([{ sid: "A", effect: "Deny", actions: ["x"], resources: ["*"] }]),
      policyDocument([{ resources: ["*"], actions: ["x"], effect: "Deny", sid: "A" }]),
    ];
    expect(a).toBe(b);
  });
});
