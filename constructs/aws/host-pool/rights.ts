/** The rights of hosts, as statements of IAM: those that their engine asks for, each on what it names. */
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
    ...(boot.drainSeconds === null ? [] : [drained(name, location)]),
  ];
}

function secretRights({ right }: SecretAccess, { id, keyId }: Store, { region }: AwsLocation): Statement[] {
  const action = right === "read" ? "secretsmanager:GetSecretValue" : "secretsmanager:PutSecretValue";
  return [
    { actions: [action], resources: [id] },
    ...keyRights(keyId, right, {
      StringEquals: { "kms:ViaService": `secretsmanager.${region}.amazonaws.com`, "kms:EncryptionContext:SecretARN": id },
    }),
  ];
}

function objectRights({ prefix, right }: ObjectAccess, { id, keyId }: Store, { region }: AwsLocation): Statement[] {
  const resources = [`${id}/${prefix}*`];
  return [
    ...objectActions[right].map(({ actions, conditions }) => ({ actions, resources, ...(conditions !== undefined && { conditions }) })),
    // Without it, S3 answers that an object is forbidden if it is only missing.
    ...(right === "read"
      ? [{ actions: ["s3:ListBucket"], resources: [id], conditions: { StringLike: { "s3:prefix": `${prefix}*` } } }]
      : []),
    ...keyRights(keyId, right, { StringEquals: { "kms:ViaService": `s3.${region}.amazonaws.com` } }),
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

/** Writing in parts decrypts too. */
const keyRights = (keyId: string | null, right: string, conditions: Conditions): Statement[] =>
  keyId === null
    ? []
    : [{ actions: right === "read" ? ["kms:Decrypt"] : ["kms:Decrypt", "kms:GenerateDataKey"], resources: [keyId], conditions }];

/** None of these takes a resource: IAM knows them for the whole region only. */
const discovery = ({ region }: AwsLocation): Statement => ({
  actions: ["autoscaling:DescribeAutoScalingGroups", "autoscaling:DescribeAutoScalingInstances", "ec2:DescribeInstances"],
  resources: ["*"],
  conditions: { StringEquals: { "aws:RequestedRegion": region } },
});

const drained = (pool: string, { partition, region, account }: AwsLocation): Statement => ({
  actions: ["autoscaling:CompleteLifecycleAction"],
  resources: [`arn:${partition}:autoscaling:${region}:${account}:autoScalingGroup:*:autoScalingGroupName/${groupName(pool)}`],
});
