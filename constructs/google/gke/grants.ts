/** Grants of IAM roles on resources. They are additive: members that were granted elsewhere are not removed. */
import { ArtifactRegistryRepositoryIamMember } from "@cdktf/provider-google/lib/artifact-registry-repository-iam-member";
import { BigqueryDatasetIamMember } from "@cdktf/provider-google/lib/bigquery-dataset-iam-member";
import { CloudTasksQueueIamMember } from "@cdktf/provider-google/lib/cloud-tasks-queue-iam-member";
import { KmsCryptoKeyIamMember } from "@cdktf/provider-google/lib/kms-crypto-key-iam-member";
import { ProjectIamMember } from "@cdktf/provider-google/lib/project-iam-member";
import { PubsubSubscriptionIamMember } from "@cdktf/provider-google/lib/pubsub-subscription-iam-member";
import { PubsubTopicIamMember } from "@cdktf/provider-google/lib/pubsub-topic-iam-member";
import { SecretManagerSecretIamMember } from "@cdktf/provider-google/lib/secret-manager-secret-iam-member";
import { ServiceAccountIamMember } from "@cdktf/provider-google/lib/service-account-iam-member";
import { SpannerDatabaseIamMember } from "@cdktf/provider-google/lib/spanner-database-iam-member";
import { StorageBucketIamMember } from "@cdktf/provider-google/lib/storage-bucket-iam-member";
import type { Construct } from "constructs";
import type { GoogleGrant } from "../../platform/types/google/cluster";
import { type GrantKind, grantTarget } from "./grant-targets";

interface Granting {
  readonly scope: Construct;
  readonly id: string;
  /** The full name of the resource. */
  readonly on: string;
  part(name: string): string;
  readonly to: { readonly role: string; readonly member: string };
}

const grants: { readonly [K in GrantKind]: (granting: Granting) => void } = {
  project: ({ scope, id, part, to }) => void new ProjectIamMember(scope, id, { project: part("project"), ...to }),
  bucket: ({ scope, id, part, to }) => void new StorageBucketIamMember(scope, id, { bucket: part("bucket"), ...to }),
  secret: ({ scope, id, part, to }) =>
    void new SecretManagerSecretIamMember(scope, id, { project: part("project"), secretId: part("name"), ...to }),
  topic: ({ scope, id, part, to }) => void new PubsubTopicIamMember(scope, id, { project: part("project"), topic: part("name"), ...to }),
  subscription: ({ scope, id, part, to }) =>
    void new PubsubSubscriptionIamMember(scope, id, { project: part("project"), subscription: part("name"), ...to }),
  dataset: ({ scope, id, part, to }) =>
    void new BigqueryDatasetIamMember(scope, id, { project: part("project"), datasetId: part("name"), ...to }),
  key: ({ scope, id, on, to }) => void new KmsCryptoKeyIamMember(scope, id, { cryptoKeyId: on, ...to }),
  repository: ({ scope, id, part, to }) =>
    void new ArtifactRegistryRepositoryIamMember(scope, id, {
      project: part("project"),
      location: part("location"),
      repository: part("name"),
      ...to,
    }),
  queue: ({ scope, id, part, to }) =>
    void new CloudTasksQueueIamMember(scope, id, { project: part("project"), location: part("location"), name: part("name"), ...to }),
  serviceAccount: ({ scope, id, on, to }) => void new ServiceAccountIamMember(scope, id, { serviceAccountId: on, ...to }),
  database: ({ scope, id, part, to }) =>
    void new SpannerDatabaseIamMember(scope, id, {
      project: part("project"),
      instance: part("instance"),
      database: part("name"),
      ...to,
    }),
};

export function grant(scope: Construct, id: string, { role, on }: GoogleGrant, member: string): void {
  const target = grantTarget(on);
  if (target === null) throw new Error(`${on} has no IAM policy that roles can be granted in`);
  grants[target.kind]({ scope, id, on, part: (name) => target.parts[name] ?? "", to: { role, member } });
}
