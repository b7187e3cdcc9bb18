import { describe, expect, it } from "vitest";
import { type RightsOn, rightsStatements } from "../../../../constructs/aws/objects/rights";
import type { ObjectGrant } from "../../../../constructs/platform/types/shared/objects";

const on: RightsOn = { bucketArn: "arn:b", keyArn: "arn:k", location: { partition: "aws", region: "us-east-1" } };
const sid = (grants: readonly ObjectGrant[], name: string, changed: Partial<RightsOn> = {}) =>
  rightsStatements(grants, { ...on, ...changed }).find((statement) => statement.sid === name);

describe("rights on prefixes of a bucket", () => {
  it("create only what does not exist", () => {
    expect(sid([{ prefix: "state", right: "create-once" }], "CreateObjects")).toEqual({
      sid: "CreateObjects",
      actions: ["s3:PutObject"],
      resources: ["arn:b/state/*"],
      conditions: { Null: { "s3:if-none-match": "false" } },
    });
  });

  it("list what is below prefixes that may be read, and nothing for who may only create", () => {
    const grants: ObjectGrant[] = [
      { prefix: "locks", right: "write" },
      { prefix: "desired", right: "read" },
      { prefix: "state", right: "create-once" },
    ];
    expect(sid(grants, "ListObjects")?.conditions).toEqual({ StringLike: { "s3:prefix": ["desired/*", "locks/*"] } });
    expect(sid([{ prefix: "state", right: "create-once" }], "ListObjects")).toBeUndefined();
  });

  it.each([
    ["read", ["kms:Decrypt"]],
    ["create-once", ["kms:GenerateDataKey"]],
    ["write", ["kms:Decrypt", "kms:GenerateDataKey"]],
  ] as const)("use the key as %s takes it, for this bucket through S3 alone", (right, actions) => {
    expect(sid([{ prefix: "a", right }], "UseKey")).toEqual({
      sid: "UseKey",
      actions,
      resources: ["arn:k"],
      conditions: { StringEquals: { "kms:ViaService": "s3.us-east-1.amazonaws.com", "kms:EncryptionContext:aws:s3:arn": "arn:b" } },
    });
  });

  it("use no key if AWS's own encrypts", () => {
    expect(sid([{ prefix: "a", right: "read" }], "UseKey", { keyArn: null })).toBeUndefined();
  });

  it("know the domain of China", () => {
    const location = { partition: "aws-cn", region: "cn-north-1" };
    const { StringEquals } = sid([{ prefix: "a", right: "read" }], "UseKey", { location })?.conditions ?? {};
    expect(StringEquals?.["kms:ViaService"]).toBe("s3.cn-north-1.amazonaws.com.cn");
  });
});
