/** IAM statements for hosts: the access that their engine declares, each limited to its resources. */
import { serviceHost } from "../../catalog/aws-partitions";
import { type HostLinks, objectStore, type Store, secretStore } from "../../contracts/host-pool";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { HostPool, ObjectAccess, SecretAccess } from "../../platform/types/shared/host-pool";
import type { Conditions, Statement } from "../iam/policy";
import { groupName } from "./stop-notice";

type Pool = Pick<HostPool, "access" | "boot" | "name">;

export function hostRights({ access, boot, name }: Pool, location: AwsLocation, links: HostLinks): Statement[] {
  return [
    ...access.secrets.flatMap((each) => secretRights(each, secretStore(each.name, links), location)),
    ...access.objects.flatMap((each) => objectRights(each, objectStore(links), location)),
    ...(access.discovers ? [discovery(location)] : []),
    ...(boot.drainSeconds === null ? [] : [completeDrain(name, location)]),
  ];
}

function secretRights({ right }: SecretAccess, { id, keyId }: Store, location: AwsLocation): Statement[] {
  const action = right === "read" ? "secretsmanager:GetSecretValue" : "secretsmanager:PutSecretValue";
  return [
    { actions: [action], resources: [id] },
    ...keyRights(keyId, right, {
      StringEquals: { "kms:ViaService": serviceHost("secretsmanager", location), "kms:EncryptionContext:SecretARN": id },
    }),
  ];
}

function objectRights({ prefix, right }: ObjectAccess, { id, keyId }: Store, location: AwsLocation): Statement[] {
  const resources = [`${id}/${prefix}*`];
  return [
    ...objectActions[right].map(({ actions, conditions }) => ({ actions, resources, ...(conditions !== undefined && { conditions }) })),
    // Without it, S3 answers 403 instead of 404 for a missing object.
    ...(right === "read"
      ? [{ actions: ["s3:ListBucket"], resources: [id], conditions: { StringLike: { "s3:prefix": `${prefix}*` } } }]
      : []),
    ...keyRights(keyId, right, { StringEquals: { "kms:ViaService": serviceHost("s3", location) } }),
  ];
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes-enforce.html */
const objectActions: Readonly<
  Record<ObjectAccess["right"], readonly { readonly actions: readonly string[]; readonly conditions?: Conditions }[]>
> = {
  read: [{ actions: ["s3:GetObject"] }],
  write: [{ actions: ["s3:PutObject"] }],
  "create-once": [{ actions: ["s3:PutObject"], conditions: { Null: { "s3:if-none-match": "false" } } }],
};

/** Multipart uploads also decrypt. */
const keyRights = (keyId: string | null, right: string, conditions: Conditions): Statement[] =>
  keyId === null
    ? []
    : [{ actions: right === "read" ? ["kms:Decrypt"] : ["kms:Decrypt", "kms:GenerateDataKey"], resources: [keyId], conditions }];

/** These actions do not support resources: they apply to the whole region. */
const discovery = ({ region }: AwsLocation): Statement => ({
  actions: ["autoscaling:DescribeAutoScalingGroups", "autoscaling:DescribeAutoScalingInstances", "ec2:DescribeInstances"],
  resources: ["*"],
  conditions: { StringEquals: { "aws:RequestedRegion": region } },
});

const completeDrain = (pool: string, { partition, region, account }: AwsLocation): Statement => ({
  actions: ["autoscaling:CompleteLifecycleAction"],
  resources: [`arn:${partition}:autoscaling:${region}:${account}:autoScalingGroup:*:autoScalingGroupName/${groupName(pool)}`],
});
