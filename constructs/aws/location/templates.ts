/** What repositories are made like that ECR makes by itself: those of caches, and replicas that arrive. */
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
  /** Null: the vendor's own key. */
  readonly keyArn: string | null;
  /** JSON; null: nobody outside reads. */
  readonly readersPolicy: string | null;
  /** All of them: default tags of the provider do not reach what ECR makes. */
  readonly labels: Labels;
}

/** @param role by which ECR makes repositories; it cannot tag them or take another's key without one */
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
