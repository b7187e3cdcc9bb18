/** The key of a cluster: secrets, logs, disks and backups. */
import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import type { Construct } from "constructs";
import type { AwsLocation } from "../../platform/types/location";
import { ownTags, type Surroundings, tagged } from "./surroundings";

/** Days between a key's removal and its end, the longest that there are. */
const DELETION_WINDOW_DAYS = 30;

type KeyNeeds = Pick<Surroundings, "cluster" | "location" | "context">;

/**
 * ARN of the key made, or of the one brought along; null: the vendor's own keys.
 * A key that is brought must let CloudWatch of its region and the service role of Auto Scaling use it, as the policy below does.
 */
export function clusterKey(scope: Construct, { cluster, location, context }: KeyNeeds): string | null {
  if (cluster.encryption.kind === "provider") return null;
  if (cluster.encryption.kind === "key") return context.valueOf(cluster.encryption.key);
  const key = new KmsKey(scope, "key", {
    description: `Cluster ${cluster.name}: secrets, logs, disks, backups`,
    enableKeyRotation: true,
    deletionWindowInDays: DELETION_WINDOW_DAYS,
    policy: keyPolicy(location, cluster.name),
    ...(cluster.deletionProtection && { lifecycle: { preventDestroy: true } }),
    ...tagged(ownTags(cluster, location)),
  });
  new KmsAlias(scope, "key-alias", { name: `alias/${cluster.name}`, targetKeyId: key.keyId });
  return key.arn;
}

const use = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"];

export function keyPolicy({ partition, region, account }: Pick<AwsLocation, "partition" | "region" | "account">, name: string): string {
  const logGroup = `arn:${partition}:logs:${region}:${account}:log-group:/aws/eks/${name}/cluster`;
  const scaling = `arn:${partition}:iam::${account}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`;
  const allow = (sid: string, principal: object, actions: readonly string[], condition?: object) => ({
    Sid: sid,
    Effect: "Allow",
    Principal: principal,
    Action: actions,
    Resource: "*",
    ...(condition !== undefined && { Condition: condition }),
  });
  // Named by a condition: KMS refuses a principal that does not exist yet, and Auto Scaling makes its role with the first group.
  const byScaling = { StringEquals: { "kms:CallerAccount": account }, ArnEquals: { "aws:PrincipalArn": scaling } };
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      allow("Account", { AWS: `arn:${partition}:iam::${account}:root` }, ["kms:*"]),
      allow("Logs", { Service: `logs.${region}.${partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com"}` }, use, {
        ArnEquals: { "kms:EncryptionContext:aws:logs:arn": logGroup },
      }),
      allow("Disks", { AWS: "*" }, use, byScaling),
      allow("DiskGrants", { AWS: "*" }, ["kms:CreateGrant"], { ...byScaling, Bool: { "kms:GrantIsForAWSResource": "true" } }),
    ],
  });
}
