/** Rights on secrets as IAM statements. None lists secrets, because that permission cannot be limited to some of them. */
import { serviceHost } from "../../catalog/aws-partitions";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { SecretGrant, SecretRight } from "../../platform/types/shared/secrets";
import type { Statement } from "../iam/policy";

export interface SecretRightsOn {
  /** ARNs by short name. */
  readonly arns: Readonly<Record<string, string>>;
  /** Null if AWS's default key encrypts the secrets: it requires no permission. */
  readonly keyArn: string | null;
  readonly location: Pick<AwsLocation, "partition" | "region">;
}

const rights: { readonly [R in SecretRight]: { readonly sid: string; readonly actions: readonly string[] } } = {
  read: { sid: "ReadSecrets", actions: ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"] },
  "write-value": { sid: "WriteSecretValues", actions: ["secretsmanager:PutSecretValue"] },
};

export function secretStatements(grants: readonly SecretGrant[], on: SecretRightsOn): Statement[] {
  const statements = (["read", "write-value"] as const).flatMap((right) => {
    const resources = arnsOf(grants, right, on);
    return resources.length === 0 ? [] : [{ ...rights[right], resources }];
  });
  return [...statements, ...keyStatements(grants, on)];
}

const arnsOf = (grants: readonly SecretGrant[], right: SecretRight, { arns }: SecretRightsOn): string[] =>
  [...new Set(grants.filter((grant) => grant.right === right).map(({ name }) => name))].sort().map((name) => arnOf(name, arns));

/** @throws Error if the set does not contain the secret */
export function arnOf(name: string, arns: SecretRightsOn["arns"]): string {
  const arn = arns[name];
  if (arn === undefined) throw new Error(`the set does not contain secret ${name}`);
  return arn;
}

/**
 * Limited to the secrets themselves by the context that Secrets Manager encrypts with. Writing a value also decrypts.
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html
 */
function keyStatements(grants: readonly SecretGrant[], on: SecretRightsOn): Statement[] {
  const { keyArn, location } = on;
  if (keyArn === null || grants.length === 0) return [];
  const writes = grants.some(({ right }) => right === "write-value");
  const arns = [...new Set([...arnsOf(grants, "read", on), ...arnsOf(grants, "write-value", on)])];
  return [
    {
      sid: "UseKey",
      actions: ["kms:Decrypt", ...(writes ? ["kms:GenerateDataKey"] : [])],
      resources: [keyArn],
      conditions: {
        StringEquals: { "kms:ViaService": serviceHost("secretsmanager", location), "kms:EncryptionContext:SecretARN": arns },
      },
    },
  ];
}
