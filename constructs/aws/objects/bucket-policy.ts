/** The policy of a store's bucket: what it denies to everyone, even if IAM allows it. */
import { policyDocument, type Statement } from "../iam/policy";

const everyone = { aws: "*" };

/** @param keyArn null if AWS's default key encrypts the objects */
export function bucketPolicy(bucketArn: string, keyArn: string | null): string {
  const objects = `${bucketArn}/*`;
  return policyDocument([
    {
      sid: "DenyInsecureTransport",
      effect: "Deny",
      principal: everyone,
      actions: ["s3:*"],
      resources: [bucketArn, objects],
      conditions: { Bool: { "aws:SecureTransport": "false" } },
    },
    {
      sid: "DenyOldTls",
      effect: "Deny",
      principal: everyone,
      actions: ["s3:*"],
      resources: [bucketArn, objects],
      conditions: { NumericLessThan: { "s3:TlsVersion": "1.2" } },
    },
    ...(keyArn === null ? [] : otherEncryption(objects, keyArn)),
  ]);
}

/** Requests without encryption use the bucket's default. Requests with another key would store objects that readers cannot decrypt. */
const otherEncryption = (objects: string, keyArn: string): Statement[] => [
  {
    sid: "DenyOtherKeys",
    effect: "Deny",
    principal: everyone,
    actions: ["s3:PutObject"],
    resources: [objects],
    conditions: {
      Null: { "s3:x-amz-server-side-encryption-aws-kms-key-id": "false" },
      StringNotEquals: { "s3:x-amz-server-side-encryption-aws-kms-key-id": keyArn },
    },
  },
  {
    sid: "DenyOtherEncryption",
    effect: "Deny",
    principal: everyone,
    actions: ["s3:PutObject"],
    resources: [objects],
    conditions: {
      Null: { "s3:x-amz-server-side-encryption": "false" },
      StringNotEquals: { "s3:x-amz-server-side-encryption": "aws:kms" },
    },
  },
];
