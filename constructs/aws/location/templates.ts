/** Creation templates of repositories that ECR creates itself: those of caches, and replicas from other locations. */
import { EcrRepositoryCreationTemplate } from "@cdktf/provider-aws/lib/ecr-repository-creation-template";
import type { Construct } from "constructs";
import type { EcrRegistry } from "../../platform/types/aws/registry";
import type { Labels } from "../../platform/types/shared/value";
import type { AwsRole } from "../iam/role";
import { lifecyclePolicy } from "../registry/lifecycle";

export interface Template {
  readonly description: string;
  readonly prefix: string;
  readonly appliedFor: "PULL_THROUGH_CACHE" | "REPLICATION";
  readonly tags: EcrRegistry["tags"];
  readonly keep: EcrRegistry["keep"];
  /** Null: AWS's default key. */
  readonly keyArn: string | null;
  /** JSON; null: no reader outside the account. */
  readonly readersPolicy: string | null;
  /** All labels: the provider's default tags do not apply to repositories that ECR creates. */
  readonly labels: Labels;
}

/** @param role with which ECR creates repositories: without a role it can neither tag them nor use a customer managed key */
export function createTemplate(scope: Construct, id: string, role: AwsRole, template: Template): EcrRepositoryCreationTemplate {
  const { description, prefix, appliedFor, tags, keep, keyArn, readersPolicy, labels } = template;
  const lifecycle = lifecyclePolicy(keep);
  return new EcrRepositoryCreationTemplate(scope, id, {
    description,
    prefix,
    appliedFor: [appliedFor],
    imageTagMutability: tags === "immutable" ? "IMMUTABLE" : "MUTABLE",
    encryptionConfiguration: [keyArn === null ? { encryptionType: "AES256" } : { encryptionType: "KMS", kmsKey: keyArn }],
    customRoleArn: role.arn,
    ...(lifecycle !== null && { lifecyclePolicy: lifecycle }),
    ...(readersPolicy !== null && { repositoryPolicy: readersPolicy }),
    ...(Object.keys(labels).length > 0 && { resourceTags: { ...labels } }),
    dependsOn: [...role.ready],
  });
}
