/** What the policy of a store's bucket denies to everybody, whatever IAM allows. */
import { policyDocument, type Statement } from "../iam/policy";

const everybody = { aws: "*" };

/** @param keyArn null if AWS's own key encrypts the objects */
export function bucketPolicy(bucketArn: string, keyArn: string | null): string {
  const objects = `${bucketArn}/*`;
  return policyDocument([
    {
      sid: "DenyInsecureTransport",
      effect: "Deny",
      principal: everybody,
      actions: ["s3:*"],
      resources: [bucketArn, objects],
      conditions: { Bool: { "aws:SecureTransport": "false" } },
    },
    {
      sid: "DenyOldTls",
      effect: "Deny",
      principal: everybody,
      actions: ["s3:*"],
      resources: [bucketArn, objects],
      conditions: { NumericLessThan: { "s3:TlsVersion": "1.2" } },
    },
    ...(keyArn === null ? [] : otherEncryption(objects, keyArn)),
  ]);
}

/** A request that names no encryption gets the bucket's own. One that names another would leave objects that readers cannot decrypt. */
const otherEncryption = (objects: string, keyArn: string): Statement[] => [
  {
    sid: "DenyOtherKeys",
    effect: "Deny",
    principal: everybody,
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
    principal: everybody,
    actions: ["s3:PutObject"],
    resources: [objects],
    conditions: {
      Null: { "s3:x-amz-server-side-encryption": "false" },
      StringNotEquals: { "s3:x-amz-server-side-encryption": "aws:kms" },
    },
  },
];
