import { describe, expect, it } from "vitest";
import { resolveIdentities } from "../../../../../constructs/aws/eks/resolving/identities";
import { reported } from "../problems";

type Parsed = Parameters<typeof resolveIdentities>[0];
const policies = ["arn:aws:iam::123456789012:policy/billing"];
const resolve = (parsed: Parsed, charts: string[] = []) => {
  const { report, lines } = reported();
  return { identities: resolveIdentities(parsed, { addons: ["vpc-cni", "aws-ebs-csi-driver"], charts }, report), lines: lines() };
};

describe("identities", () => {
  it("come sorted, with every field explicit", () => {
    const { identities, lines } = resolve({ "b/two": { aws: { role: { from: "core", output: "role" } } }, "a/one": { aws: { policies } } });
    expect(lines).toEqual([]);
    expect(identities).toEqual([
      { namespace: "a", serviceAccount: "one", permissions: { policies, statements: [], role: null } },
      {
        namespace: "b",
        serviceAccount: "two",
        permissions: { policies: [], statements: [], role: { from: "core", output: "role", item: null } },
      },
    ]);
  });

  it("may combine statements and policies", () => {
    const statements = [{ actions: ["s3:GetObject"], resources: ["arn:aws:s3:::shop/*"] }];
    expect(resolve({ "a/one": { aws: { policies, statements } } }).identities[0]?.permissions).toEqual({
      policies,
      statements,
      role: null,
    });
  });

  it.each<[string, string[], string[]]>([
    ["kube-system/aws-node", [], ["B4614 identities.kube-system/aws-node"]],
    ["kube-system/ebs-csi-controller-sa", [], ["B4614 identities.kube-system/ebs-csi-controller-sa"]],
    ["kube-system/cluster-autoscaler", ["cluster-autoscaler"], ["B4614 identities.kube-system/cluster-autoscaler"]],
    ["kube-system/cluster-autoscaler", [], []],
    ["kube-system/efs-csi-controller-sa", [], []],
  ])("checks %s with charts %j", (key, charts, expected) => {
    expect(resolve({ [key]: { aws: { policies } } }, charts).lines).toEqual(expected);
  });

  it("require permissions for AWS", () => {
    const { identities, lines } = resolve({ "a/one": { google: [{ role: "roles/viewer", on: "projects/p" }] } });
    expect(identities).toEqual([]);
    expect(lines).toEqual(["B4058 identities.a/one"]);
  });
});
