/** A set of secrets of AWS Secrets Manager without values, with a separate key. */
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import type { SecretContainers } from "../../contracts/secrets";
import { ownLabels } from "../../platform/naming/labels";
import { vendorName } from "../../platform/naming/names";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { SecretsManagerSecrets } from "../../platform/types/aws/secrets";
import type { SecretGrant } from "../../platform/types/shared/secrets";
import { EncryptionKey } from "../encryption/key";
import { policyDocument, type Statement } from "../iam/policy";
import { tagged } from "../tags";
import { arnOf, secretStatements } from "./rights";

export interface AwsSecretsProps {
  readonly secrets: SecretsManagerSecrets;
  readonly location: AwsLocation;
  readonly context: Pick<BuildContext, "valueOf">;
}

export class AwsSecrets extends Construct implements SecretContainers {
  /** By short name. */
  private readonly arns: Readonly<Record<string, string>>;
  private readonly keyArn: string | null;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AwsSecretsProps,
  ) {
    super(scope, id);
    const { secrets, location, context } = props;
    const tags = ownLabels(secrets.labels, location);
    this.keyArn = new EncryptionKey(this, "key", {
      location,
      encryption: secrets.encryption,
      name: `${secrets.name}-secrets`,
      description: `Secrets of ${secrets.path}`,
      deletionProtection: secrets.deletionProtection,
      context,
      tags,
    }).arn;
    const below = new Construct(this, "secrets");
    const arns = Object.entries(secrets.secrets).map(([short, name]) => [short, this.createSecret(below, short, name, tags)] as const);
    this.arns = Object.fromEntries(arns);
  }

  private createSecret(scope: Construct, short: string, name: string, tags: SecretsManagerSecrets["labels"]): string {
    const { secrets } = this.props;
    return new SecretsmanagerSecret(scope, short, {
      name,
      description: `Secret ${short} of ${secrets.path}`,
      recoveryWindowInDays: secrets.recoveryDays,
      forceOverwriteReplicaSecret: false,
      ...(this.keyArn !== null && { kmsKeyId: this.keyArn }),
      ...(secrets.deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...tagged(tags),
    }).arn;
  }

  referenceOf(name: string): string {
    return arnOf(name, this.arns);
  }

  /** For a role that is built with its statements. */
  statements(grants: readonly SecretGrant[]): Statement[] {
    return secretStatements(grants, { arns: this.arns, keyArn: this.keyArn, location: this.props.location });
  }

  grant(scope: Construct, id: string, role: string, grants: readonly SecretGrant[]): ITerraformDependable[] {
    if (grants.length === 0) return [];
    const name = vendorName("iam-policy", `${this.props.secrets.name}-secrets`);
    return [new IamRolePolicy(scope, id, { name, role, policy: policyDocument(this.statements(grants)) })];
  }
}
