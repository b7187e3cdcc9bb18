import { describe, expect, it } from "vitest";
import { keyPolicy } from "../../../../constructs/aws/eks/key";
import { location, one, resourcesOf } from "./synth";

describe("the key", () => {
  it("rotates, says who uses it, and has an alias", () => {
    const resources = resourcesOf();
    expect(one(resources, "aws_kms_key", "cluster_key")).toMatchObject({
      enable_key_rotation: true,
      policy: keyPolicy(location, "shop-prod-apps"),
    });
    expect(one(resources, "aws_kms_alias", "cluster_key-alias")).toMatchObject({ name: "alias/shop-prod-apps" });
  });

  it("lets nobody in without a condition but the account itself", () => {
    const { Statement } = JSON.parse(keyPolicy(location, "shop-prod-apps")) as { Statement: { Sid: string; Condition?: object }[] };
    expect(Statement.filter(({ Condition }) => Condition === undefined).map(({ Sid }) => Sid)).toEqual(["Account"]);
  });

  it("lets Auto Scaling encrypt disks, which starts the nodes", () => {
    const policy = keyPolicy(location, "shop-prod-apps");
    expect(policy).toContain("role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling");
    expect(policy).toContain("kms:CreateGrant");
  });
});
