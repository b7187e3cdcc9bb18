/** Rights on prefixes of a bucket as IAM statements. */
import { serviceHost } from "../../catalog/aws-partitions";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { ObjectGrant, ObjectRight } from "../../platform/types/shared/objects";
import type { Statement } from "../iam/policy";

export interface RightsOn {
  readonly bucketArn: string;
  /** Null if AWS's default key encrypts the objects: it requires no permission. */
  readonly keyArn: string | null;
  readonly location: Pick<AwsLocation, "partition" | "region">;
}

const onObjects: { readonly [R in ObjectRight]: Pick<Statement, "actions" | "conditions"> } = {
  /** By single requests: the parts of a multipart upload carry no condition. @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes-enforce.html */
  "create-once": { actions: ["s3:PutObject"], conditions: { Null: { "s3:if-none-match": "false" } } },
  read: { actions: ["s3:GetObject"] },
  write: { actions: ["s3:AbortMultipartUpload", "s3:DeleteObject", "s3:GetObject", "s3:PutObject"] },
};

/** Listing is limited to `prefix=<prefix>/…`, so S3 answers 403, not 404, for an absent object. Callers list before they read. */
export function rightsStatements(grants: readonly ObjectGrant[], on: RightsOn): Statement[] {
  const rights = (["create-once", "read", "write"] as const).flatMap((right) => {
    const prefixes = prefixesWith(grants, [right]);
    const resources = prefixes.map((prefix) => `${on.bucketArn}/${prefix}/*`);
    return prefixes.length === 0 ? [] : [{ sid: sids[right], resources, ...onObjects[right] }];
  });
  const listed = prefixesWith(grants, ["read", "write"]);
  const list: Statement = {
    sid: "ListObjects",
    actions: ["s3:ListBucket"],
    resources: [on.bucketArn],
    conditions: { StringLike: { "s3:prefix": listed.map((prefix) => `${prefix}/*`) } },
  };
  return [...rights, ...(listed.length === 0 ? [] : [list]), ...keyStatements(grants, on)];
}

const sids: { readonly [R in ObjectRight]: string } = { "create-once": "CreateObjects", read: "ReadObjects", write: "WriteObjects" };

const prefixesWith = (grants: readonly ObjectGrant[], rights: readonly ObjectRight[]): string[] =>
  [...new Set(grants.filter(({ right }) => rights.includes(right)).map(({ prefix }) => prefix))].sort();

/** With a bucket key, the encryption context is the bucket's ARN. */
function keyStatements(grants: readonly ObjectGrant[], { bucketArn, keyArn, location }: RightsOn): Statement[] {
  if (keyArn === null || grants.length === 0) return [];
  const decrypts = grants.some(({ right }) => right !== "create-once");
  const encrypts = grants.some(({ right }) => right !== "read");
  return [
    {
      sid: "UseKey",
      actions: [...(decrypts ? ["kms:Decrypt"] : []), ...(encrypts ? ["kms:GenerateDataKey"] : [])],
      resources: [keyArn],
      conditions: {
        StringEquals: { "kms:ViaService": serviceHost("s3", location), "kms:EncryptionContext:aws:s3:arn": bucketArn },
      },
    },
  ];
}
