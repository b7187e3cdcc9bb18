import { describe, expect, it } from "vitest";
import { one } from "../eks/synth";
import { resourcesOf } from "./synth";

interface Statement {
  readonly Sid: string;
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: object;
}

const admins = ["arn:aws:iam::123456789012:role/admins", "arn:aws:iam::999999999999:user/ops"];
const rights = (changed: Parameters<typeof resourcesOf>[0] = {}): readonly Statement[] => {
  const { policy } = one(resourcesOf({ admins, ...changed }), "aws_iam_role_policy", "cluster_admins_rights");
  return (JSON.parse(String(policy)) as { Statement: readonly Statement[] }).Statement;
};
const actions = (statements: readonly Statement[]): readonly string[] => statements.flatMap(({ Action }) => Action);

describe("administrators of an ECS cluster", () => {
  it("may assume a role that only they may assume", () => {
    const role = one(resourcesOf({ admins }), "aws_iam_role", "cluster_admins");
    expect(role).toMatchObject({ name: "shop-prod-jobs-admins" });
    expect(JSON.parse(String(role["assume_role_policy"]))).toMatchObject({
      Statement: [{ Effect: "Allow", Principal: { AWS: admins }, Action: ["sts:AssumeRole"] }],
    });
  });

  it("have access only to this cluster, except for actions that ECS cannot limit", () => {
    for (const { Sid, Resource, Condition } of rights({ exec: true })) {
      if (Sid === "Definitions") continue;
      const held = Resource.every((arn) => /[:/]shop-prod-jobs(?:\/\*)?$/.test(arn) || arn.startsWith("${aws_kms_key."));
      expect({ Sid, held: held || Condition !== undefined }).toEqual({ Sid, held: true });
    }
  });

  it("cannot pass roles to tasks", () => {
    const all = actions(rights({ exec: true }));
    expect(all).toContain("ecs:UpdateService");
    for (const risky of ["iam:PassRole", "ecs:RunTask", "ecs:RegisterTaskDefinition", "ecs:CreateService"])
      expect(all).not.toContain(risky);
  });

  it.each([
    ["never where the spec does not say so", { exec: false }, []],
    ["with the cluster's key where it does", { exec: true }, ["ecs:ExecuteCommand", "kms:GenerateDataKey"]],
    ["without a key where there is none", { exec: true, encryption: { kind: "provider" } }, ["ecs:ExecuteCommand"]],
  ] as const)("open shells %s", (_, changed, expected) => {
    expect(actions(rights(changed)).filter((action) => /ExecuteCommand|kms:/.test(action))).toEqual(expected);
  });

  it("have no role if the spec names none", () => {
    expect(resourcesOf()).not.toHaveProperty("aws_iam_role.cluster_admins");
    expect(resourcesOf()["aws_iam_role"] ?? {}).not.toHaveProperty("cluster_admins");
  });
});
