/** A repository of images, with its cleanup policy, its external readers and its writers. */
import { ArtifactRegistryRepository, type ArtifactRegistryRepositoryConfig } from "@cdktf/provider-google/lib/artifact-registry-repository";
import { ArtifactRegistryRepositoryIamMember } from "@cdktf/provider-google/lib/artifact-registry-repository-iam-member";
import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { isToken } from "../../language/schema/values";
import type { ArtifactRegistry } from "../../platform/types/google/registry";
import type { Labels } from "../../platform/types/shared/value";
import { labelled } from "../labels";
import { plainPart } from "./names";

export interface RegistryRepositoryProps {
  readonly registry: ArtifactRegistry;
  /** The name in Artifact Registry. */
  readonly name: string;
  readonly description: string;
  readonly region: string;
  readonly project: string;
  /** Null: Google's own key. */
  readonly keyId: string | null;
  /** In addition to the provider's default labels. */
  readonly labels: Labels;
  /** For a repository in another location than the unit's. */
  readonly provider: TerraformProvider | undefined;
  /** IAM members that may push; empty for mirrors, which nobody pushes to. */
  readonly writers: readonly string[];
  /** Settings of standard or remote repositories. */
  readonly kindConfig: Partial<ArtifactRegistryRepositoryConfig>;
}

const SECONDS_OF_DAY = 86_400;

export class RegistryRepository extends Construct {
  /** `projects/…/locations/…/repositories/…` */
  readonly repositoryId: string;
  /** Host and path of its images, without a final `/`. */
  readonly address: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: RegistryRepositoryProps,
  ) {
    super(scope, id);
    const repository = this.createRepository();
    for (const reader of props.registry.readers) this.grant(`reader-${plainPart(reader)}`, "reader", reader, repository);
    props.writers.forEach((writer, index) => {
      this.grant(isToken(writer) ? `writer-outside-${index}` : `writer-${plainPart(writer)}`, "writer", writer, repository);
    });
    this.repositoryId = repository.id;
    this.address = `${repository.location}-docker.pkg.dev/${repository.project}/${repository.repositoryId}`;
  }

  private createRepository(): ArtifactRegistryRepository {
    const { registry, name, description, region, project, keyId, labels, provider, kindConfig } = this.props;
    return new ArtifactRegistryRepository(this, "Default", {
      repositoryId: name,
      description,
      format: "DOCKER",
      location: region,
      project,
      ...(keyId !== null && { kmsKeyName: keyId }),
      // Scanning is enabled per project in Artifact Analysis. A repository can only opt out.
      vulnerabilityScanningConfig: { enablementConfig: registry.scan ? "INHERITED" : "DISABLED" },
      ...cleanup(registry),
      ...labelled(labels),
      ...(registry.deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...(provider !== undefined && { provider }),
      ...kindConfig,
    });
  }

  private grant(id: string, role: "reader" | "writer", member: string, repository: ArtifactRegistryRepository): void {
    const { provider } = this.props;
    new ArtifactRegistryRepositoryIamMember(this, id, {
      repository: repository.id,
      role: `roles/artifactregistry.${role}`,
      member,
      ...(provider !== undefined && { provider }),
    });
  }
}

/** Without a policy all images are kept. The untagged parts of a multi-platform image are kept as long as the image. */
function cleanup({ keep: { untaggedDays } }: ArtifactRegistry): Partial<ArtifactRegistryRepositoryConfig> {
  if (untaggedDays === null) return {};
  const condition = { tagState: "UNTAGGED", olderThan: `${untaggedDays * SECONDS_OF_DAY}s` };
  return { cleanupPolicyDryRun: false, cleanupPolicies: [{ id: "untagged", action: "DELETE", condition }] };
}
