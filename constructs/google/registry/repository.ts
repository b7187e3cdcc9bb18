/** A repository of images, with what it keeps and who outside may pull from it. */
import { ArtifactRegistryRepository, type ArtifactRegistryRepositoryConfig } from "@cdktf/provider-google/lib/artifact-registry-repository";
import { ArtifactRegistryRepositoryIamMember } from "@cdktf/provider-google/lib/artifact-registry-repository-iam-member";
import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import type { ArtifactRegistry } from "../../platform/types/google/registry";
import type { Labels } from "../../platform/types/shared/value";
import { labelled } from "../labels";
import { plainPart } from "./names";

export interface RegistryRepositoryProps {
  readonly registry: ArtifactRegistry;
  /** As Artifact Registry takes it. */
  readonly name: string;
  readonly description: string;
  readonly region: string;
  readonly project: string;
  /** Null: the vendor's own key. */
  readonly keyId: string | null;
  /** Beside those of the provider. */
  readonly labels: Labels;
  /** Of another location than the unit's. */
  readonly provider: TerraformProvider | undefined;
  /** What a kind of repository says beside. */
  readonly own: Partial<ArtifactRegistryRepositoryConfig>;
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
    const made = this.createRepository();
    for (const reader of props.registry.readers) this.admit(reader, made);
    this.repositoryId = made.id;
    this.address = `${made.location}-docker.pkg.dev/${made.project}/${made.repositoryId}`;
  }

  private createRepository(): ArtifactRegistryRepository {
    const { registry, name, description, region, project, keyId, labels, provider, own } = this.props;
    return new ArtifactRegistryRepository(this, "Default", {
      repositoryId: name,
      description,
      format: "DOCKER",
      location: region,
      project,
      ...(keyId !== null && { kmsKeyName: keyId }),
      // Whether images are scanned at all is for the project's Artifact Analysis to say; this can only leave the repository out.
      vulnerabilityScanningConfig: { enablementConfig: registry.scan ? "INHERITED" : "DISABLED" },
      ...cleanup(registry),
      ...labelled(labels),
      ...(registry.deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...(provider !== undefined && { provider }),
      ...own,
    });
  }

  private admit(reader: string, made: ArtifactRegistryRepository): void {
    const { provider } = this.props;
    new ArtifactRegistryRepositoryIamMember(this, `reader-${plainPart(reader)}`, {
      repository: made.id,
      role: "roles/artifactregistry.reader",
      member: reader,
      ...(provider !== undefined && { provider }),
    });
  }
}

/** Without a policy everything is kept. Parts of images for several platforms have no tag, and stay while their image does. */
function cleanup({ keep: { untaggedDays } }: ArtifactRegistry): Partial<ArtifactRegistryRepositoryConfig> {
  if (untaggedDays === null) return {};
  const condition = { tagState: "UNTAGGED", olderThan: `${untaggedDays * SECONDS_OF_DAY}s` };
  return { cleanupPolicyDryRun: false, cleanupPolicies: [{ id: "untagged", action: "DELETE", condition }] };
}
