/** The policy of a key: principals of the account by their own IAM permissions, and services, each limited to its purpose. */
import { serviceHost } from "../../catalog/aws-partitions";
import type { AwsLocation } from "../../platform/types/aws/location";
import { policyDocument, type Statement } from "../iam/policy";

export type KeyLocation = Pick<AwsLocation, "account" | "partition" | "region">;

/** Who may use a key in addition to principals that have IAM permissions in its account. */
export type KeyUser =
  /** CloudWatch Logs, for log groups of these names; they may end in `*`. */
  | { readonly kind: "logs"; readonly logGroups: readonly string[] }
  /** Callers of a service in the account and region, only through that service: `ecr`, `secretsmanager`. */
  | { readonly kind: "through"; readonly service: string }
  /** Auto Scaling, which starts machines whose disks the key encrypts. */
  | { readonly kind: "autoscaling" }
  /** Fargate, for the ephemeral storage of tasks in the ECS cluster of this name. */
  | { readonly kind: "fargate"; readonly cluster: string };

const use = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"];

export function keyPolicy(location: KeyLocation, users: readonly KeyUser[]): string {
  const { account, partition } = location;
  const administration: Statement = {
    sid: "Account",
    principal: { aws: `arn:${partition}:iam::${account}:root` },
    actions: ["kms:*"],
    resources: ["*"],
  };
  return policyDocument([administration, ...users.flatMap((user) => statements(user, location))]);
}

function statements(user: KeyUser, location: KeyLocation): Statement[] {
  switch (user.kind) {
    case "logs":
      return [logs(user.logGroups, location)];
    case "through":
      return through(user.service, location);
    case "autoscaling":
      return autoscaling(location);
    case "fargate":
      return fargate(user.cluster, location);
  }
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html */
function logs(logGroups: readonly string[], { account, partition, region }: KeyLocation): Statement {
  return {
    sid: "Logs",
    principal: { service: serviceHost("logs", { partition, region }) },
    actions: use,
    resources: ["*"],
    conditions: {
      ArnLike: {
        "kms:EncryptionContext:aws:logs:arn": logGroups.map((name) => `arn:${partition}:logs:${region}:${account}:log-group:${name}`),
      },
    },
  };
}

function through(service: string, { account, partition, region }: KeyLocation): Statement[] {
  const limits = { "kms:CallerAccount": account, "kms:ViaService": serviceHost(service, { partition, region }) };
  return usedBy(
    service.replaceAll(/[^a-z0-9]/g, "").replace(/^./, (first) => first.toUpperCase()),
    { StringEquals: limits },
  );
}

/** Named by a condition: KMS rejects principals that do not exist, and Auto Scaling creates its role with the account's first group. */
function autoscaling({ account, partition }: KeyLocation): Statement[] {
  const role = `arn:${partition}:iam::${account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`;
  return usedBy("AutoScaling", { StringEquals: { "kms:CallerAccount": account }, ArnEquals: { "aws:PrincipalArn": role } });
}

/** @see https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-create-storage-key.html */
function fargate(cluster: string, { account }: KeyLocation): Statement[] {
  const ofCluster = {
    "kms:EncryptionContext:aws:ecs:clusterAccount": account,
    "kms:EncryptionContext:aws:ecs:clusterName": cluster,
  };
  const allow = (sid: string, action: string, conditions: NonNullable<Statement["conditions"]>): Statement => ({
    sid,
    principal: { service: "fargate.amazonaws.com" },
    actions: [action],
    resources: ["*"],
    conditions: { StringEquals: ofCluster, ...conditions },
  });
  return [
    allow("Fargate", "kms:GenerateDataKeyWithoutPlaintext", {}),
    allow("FargateGrants", "kms:CreateGrant", { "ForAllValues:StringEquals": { "kms:GrantOperations": ["Decrypt"] } }),
  ];
}

/** Use of the key, and grants that the service creates for its own resources. */
const usedBy = (sid: string, conditions: NonNullable<Statement["conditions"]>): Statement[] => [
  { sid, principal: { aws: "*" }, actions: use, resources: ["*"], conditions },
  {
    sid: `${sid}Grants`,
    principal: { aws: "*" },
    actions: ["kms:CreateGrant"],
    resources: ["*"],
    conditions: { ...conditions, Bool: { "kms:GrantIsForAWSResource": "true" } },
  },
];
