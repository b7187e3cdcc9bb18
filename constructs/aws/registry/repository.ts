/** A repository with what it keeps and who outside may pull from it. */
import { EcrLifecyclePolicy } from "@cdktf/provider-aws/lib/ecr-lifecycle-policy";
import { EcrRepository as Repository } from "@cdktf/provider-aws/lib/ecr-repository";
import { EcrRepositoryPolicy } from "@cdktf/provider-aws/lib/ecr-repository-policy";
import { Construct } from "constructs";
import type { EcrRegistry, EcrRepository } from "../../platform/types/aws/registry";
import type { Labels } from "../../platform/types/shared/value";
import { tagged } from "../tags";
import { lifecyclePolicy } from "./lifecycle";

export interface RegistryRepositoryProps {
  readonly registry: EcrRegistry;
  readonly repository: EcrRepository;
  /** Null: the vendor's own key. */
  readonly keyArn: string | null;
  /** JSON; null: nobody outside reads. */
  readonly readersPolicy: string | null;
  readonly tags: Labels;
}

export class RegistryRepository extends Construct {
  readonly url: string;
  readonly arn: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: RegistryRepositoryProps,
  ) {
    super(scope, id);
    const made = this.createRepository();
    const policy = lifecyclePolicy(props.registry.keep);
    if (policy !== null) new EcrLifecyclePolicy(this, "lifecycle", { repository: made.name, policy });
    if (props.readersPolicy !== null) new EcrRepositoryPolicy(this, "readers", { repository: made.name, policy: props.readersPolicy });
    this.url = made.repositoryUrl;
    this.arn = made.arn;
  }

  private createRepository(): Repository {
    const { registry, repository, keyArn, tags } = this.props;
    const { deletionProtection } = registry;
    return new Repository(this, "Default", {
      name: repository.name,
      imageTagMutability: registry.tags === "immutable" ? "IMMUTABLE" : "MUTABLE",
      // The location's scanning settings decide; this says the same to readers of the repository alone.
      imageScanningConfiguration: { scanOnPush: registry.scan },
      encryptionConfiguration: [keyArn === null ? { encryptionType: "AES256" } : { encryptionType: "KMS", kmsKey: keyArn }],
      // Whoever takes protection off wants it gone with its images.
      forceDelete: !deletionProtection,
      ...(deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...tagged(tags),
    });
  }
}
