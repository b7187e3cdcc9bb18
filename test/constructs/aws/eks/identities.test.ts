import { describe, expect, it } from "vitest";
import { autoscalerStatements } from "../../../../constructs/aws/eks/identities";
import type { EksCluster } from "../../../../constructs/platform/types/aws/cluster";
import { location, one, resourcesOf } from "./synth";

type Identity = EksCluster["identities"][number];
const identity = (permissions: Partial<Identity["permissions"]>): Partial<EksCluster> => ({
  identities: [
    { namespace: "billing", serviceAccount: "worker", permissions: { policies: [], statements: [], role: null, ...permissions } },
  ],
});
const associations = (changed: Partial<EksCluster>) => Object.entries(resourcesOf(changed)["aws_eks_pod_identity_association"] ?? {});
const chart = { name: "cluster-autoscaler", chart: "https://example.org#a", version: "1.0.0", namespace: "kube-system", values: {} };

describe("identities", () => {
  it("have a role of their own for what they may do", () => {
    const changed = identity({
      policies: ["arn:aws:iam::123456789012:policy/billing"],
      statements: [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::shop/*"] }],
    });
    const [[address = "", association] = []] = associations(changed);
    const role = `${address}-role`;
    const resources = resourcesOf(changed);
    expect(association).toMatchObject({ namespace: "billing", service_account: "worker", role_arn: `\${aws_iam_role.${role}.arn}` });
    expect(one(resources, "aws_iam_role", role)["assume_role_policy"]).toContain('"Service":"pods.eks.amazonaws.com"');
    expect(JSON.parse(String(one(resources, "aws_iam_role_policy", `${role}_rights`)["policy"]))).toMatchObject({
      Statement: [{ Effect: "Allow", Action: ["s3:GetObject"], Resource: ["arn:aws:s3:::shop/*"] }],
    });
    expect(JSON.stringify(resources["aws_iam_role_policy_attachment"])).toContain("arn:aws:iam::123456789012:policy/billing");
  });

  it("take a role that exists as it is", () => {
    const [[, association] = []] = associations(identity({ role: "arn:aws:iam::123456789012:role/billing" }));
    expect(association).toMatchObject({ role_arn: "arn:aws:iam::123456789012:role/billing" });
  });
});

describe("the autoscaler", () => {
  it("has an identity where its chart is installed, and none otherwise", () => {
    expect(associations({ charts: [chart] }).map(([, { service_account }]) => service_account)).toEqual(["cluster-autoscaler"]);
    expect(associations({})).toEqual([]);
  });

  it("changes the size of this cluster's groups alone", () => {
    const writing = autoscalerStatements("shop-prod-apps", location).filter(({ actions }) =>
      actions.some((action) => !/:(?:Describe|Get)/.test(action)),
    );
    expect(writing).toEqual([
      {
        actions: ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"],
        resources: ["arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:*:autoScalingGroupName/eks-*"],
        conditions: { StringEquals: { "aws:ResourceTag/k8s.io/cluster-autoscaler/shop-prod-apps": "owned" } },
      },
    ]);
  });
});
