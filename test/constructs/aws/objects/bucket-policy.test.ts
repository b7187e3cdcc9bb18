import { expect, it } from "vitest";
import { bucketPolicy } from "../../../../constructs/aws/objects/bucket-policy";

const BUCKET = "arn:aws:s3:::store";
const KEY = "arn:aws:kms:us-east-1:123456789012:key/1";

interface Denial {
  readonly Sid: string;
  readonly Effect: string;
  readonly Resource: readonly string[];
  readonly Condition: unknown;
}
const statements = (keyArn: string | null) => (JSON.parse(bucketPolicy(BUCKET, keyArn)) as { Statement: Denial[] }).Statement;

it("allows nothing: rights are those of IAM", () => {
  expect(statements(KEY).map(({ Effect }) => Effect)).toEqual(["Deny", "Deny", "Deny", "Deny"]);
});

it("denies requests without TLS or with an old version of it, on the bucket and all objects", () => {
  expect(statements(null)).toMatchObject([
    { Resource: [BUCKET, `${BUCKET}/*`], Condition: { Bool: { "aws:SecureTransport": "false" } } },
    { Resource: [BUCKET, `${BUCKET}/*`], Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } } },
  ]);
});

it("denies another key or encryption only to requests that name one", () => {
  const [, , key, encryption] = statements(KEY);
  const keyHeader = "s3:x-amz-server-side-encryption-aws-kms-key-id";
  expect(key?.Condition).toEqual({ Null: { [keyHeader]: "false" }, StringNotEquals: { [keyHeader]: KEY } });
  const header = "s3:x-amz-server-side-encryption";
  expect(encryption?.Condition).toEqual({ Null: { [header]: "false" }, StringNotEquals: { [header]: "aws:kms" } });
});

it("leaves the choice of encryption open if AWS's own key encrypts", () => {
  expect(statements(null)).toHaveLength(2);
});
