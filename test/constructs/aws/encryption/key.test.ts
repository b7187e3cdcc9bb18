import { describe, expect, it } from "vitest";
import { EncryptionKey, type EncryptionKeyProps } from "../../../../constructs/aws/encryption/key";
import { type KeyUser, keyPolicy } from "../../../../constructs/aws/encryption/key-policy";
import { awsLocation, unitInputOf } from "../../../support/aws-inputs";
import { addressesOf, block, synthUnit } from "../../../support/stack";

const built = (changed: Partial<EncryptionKeyProps> = {}) =>
  synthUnit<"cluster">(
    (stack, _slice, context) => {
      const { arn } = new EncryptionKey(stack, "key", {
        location: awsLocation(),
        encryption: { kind: "customer" },
        name: "shop-prod-apps",
        description: "Disks",
        deletionProtection: true,
        context,
        ...changed,
      });
      context.declareOutput("arn", arn ?? "none", "ARN of the key");
    },
    unitInputOf("cluster", "cluster-apps", {} as never),
  );

interface Written {
  readonly Sid: string;
  readonly Principal: unknown;
  readonly Condition?: unknown;
}
const statements = (users: readonly KeyUser[], location = awsLocation()): readonly Written[] =>
  JSON.parse(keyPolicy(location, users)).Statement;

describe("the key of a resource", () => {
  it("is created for it, rotates, and has deletion protection", () => {
    const { resource, output } = built();
    expect(block(resource, "aws_kms_key", "key")).toMatchObject({
      enable_key_rotation: true,
      deletion_window_in_days: 30,
      lifecycle: { prevent_destroy: true },
    });
    expect(block(resource, "aws_kms_alias", "key_alias")).toMatchObject({ name: "alias/shop-prod-apps" });
    expect(output["arn"]?.value).toBe("${aws_kms_key.key.arn}");
    expect(built({ deletionProtection: false }).text).not.toContain("prevent_destroy");
  });

  it.each([
    ["provider", { kind: "provider" }, "none"],
    ["one that exists", { kind: "key", key: "arn:aws:kms:x" }, "arn:aws:kms:x"],
    [
      "one of other Terraform",
      { kind: "key", key: { from: "core", output: "key", item: null } },
      "${data.terraform_remote_state.outside-core.outputs.key}",
    ],
  ] as const)("is not made where it is %s", (_, encryption, arn) => {
    const { resource, output } = built({ encryption });
    expect(addressesOf(resource)).toEqual([]);
    expect(output["arn"]?.value).toBe(arn);
  });
});

describe("the policy of a key", () => {
  it("leaves administration to its account", () => {
    expect(statements([])).toEqual([expect.objectContaining({ Principal: { AWS: "arn:aws:iam::123456789012:root" } })]);
  });

  it("allows CloudWatch Logs of its region for its log groups only", () => {
    const [, logs] = statements([{ kind: "logs", logGroups: ["/aws/ecs/shop"] }]);
    expect(logs).toMatchObject({
      Principal: { Service: "logs.us-east-1.amazonaws.com" },
      Condition: {
        ArnLike: { "kms:EncryptionContext:aws:logs:arn": ["arn:aws:logs:us-east-1:123456789012:log-group:/aws/ecs/shop"] },
      },
    });
    const china = awsLocation({ partition: "aws-cn", region: "cn-north-1" });
    expect(statements([{ kind: "logs", logGroups: ["x"] }], china)[1]).toMatchObject({
      Principal: { Service: "logs.cn-north-1.amazonaws.com.cn" },
    });
  });

  it.each<[string, KeyUser, object]>([
    [
      "whoever uses a service of the account, through it",
      { kind: "through", service: "secretsmanager" },
      { StringEquals: { "kms:CallerAccount": "123456789012", "kms:ViaService": "secretsmanager.us-east-1.amazonaws.com" } },
    ],
    [
      "Auto Scaling, by a condition that does no harm before its role exists",
      { kind: "autoscaling" },
      {
        StringEquals: { "kms:CallerAccount": "123456789012" },
        ArnEquals: {
          "aws:PrincipalArn": expect.stringMatching(/:role\/aws-service-role\/autoscaling\.amazonaws\.com\/AWSServiceRoleForAutoScaling$/),
        },
      },
    ],
  ])("allows %s", (_, user, condition) => {
    const [, use, grants] = statements([user]);
    expect(use).toMatchObject({ Condition: condition });
    expect(grants).toMatchObject({ Condition: { ...condition, Bool: { "kms:GrantIsForAWSResource": "true" } } });
  });

  it("has a distinct id for each statement", () => {
    const all = statements([{ kind: "logs", logGroups: ["x"] }, { kind: "through", service: "ecr" }, { kind: "autoscaling" }]);
    expect(new Set(all.map(({ Sid }) => Sid)).size).toBe(all.length);
  });
});
