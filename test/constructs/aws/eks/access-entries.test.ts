import { describe, expect, it } from "vitest";
import { cluster, resourcesOf } from "./synth";

describe("access entries", () => {
  const ADMINS = "arn:aws:iam::123456789012:role/admins";
  it("are one for each principal, with a policy for each role that lists it", () => {
    const resources = resourcesOf({ access: { ...cluster().access, admins: [ADMINS], viewers: [ADMINS] } });
    expect(Object.values(resources["aws_eks_access_entry"] ?? {})).toMatchObject([{ principal_arn: ADMINS, type: "STANDARD" }]);
    expect(Object.values(resources["aws_eks_access_policy_association"] ?? {}).map(({ policy_arn }) => policy_arn)).toEqual([
      "arn:aws:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
      "arn:aws:eks::aws:cluster-access-policy/AmazonEKSViewPolicy",
    ]);
  });

  it("take principals that only other Terraform knows", () => {
    const resources = resourcesOf({
      access: { ...cluster().access, admins: [], editors: [{ from: "core", output: "editors", item: null }] },
    });
    expect(Object.values(resources["aws_eks_access_entry"] ?? {})[0]?.["principal_arn"]).toContain("outputs.editors");
    expect(JSON.stringify(resources["aws_eks_access_policy_association"])).toContain("AmazonEKSEditPolicy");
  });
});
