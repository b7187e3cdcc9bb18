/** A repository with its lifecycle policy, its readers outside the account and its writers. */
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
  /** Null: AWS's default key. */
  readonly keyArn: string | null;
  /** JSON; null: neither a reader outside the account nor a writer. */
  readonly policy: string | null;
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
    const created = this.createRepository();
    const lifecycle = lifecyclePolicy(props.registry.keep);
    if (lifecycle !== null) new EcrLifecyclePolicy(this, "lifecycle", { repository: created.name, policy: lifecycle });
    if (props.policy !== null) new EcrRepositoryPolicy(this, "readers", { repository: created.name, policy: props.policy });
    this.url = created.repositoryUrl;
    this.arn = created.arn;
  }

  private createRepository(): Repository {
    const { registry, repository, keyArn, tags } = this.props;
    const { deletionProtection } = registry;
    return new Repository(this, "Default", {
      name: repository.name,
      imageTagMutability: registry.tags === "immutable" ? "IMMUTABLE" : "MUTABLE",
      // Decides alone, unless the location has scanning settings, which contain every scanned repository.
      imageScanningConfiguration: { scanOnPush: registry.scan !== false },
      encryptionConfiguration: [keyArn === null ? { encryptionType: "AES256" } : { encryptionType: "KMS", kmsKey: keyArn }],
      // Without deletion protection, images do not block the deletion of the repository.
      forceDelete: !deletionProtection,
      ...(deletionProtection && { lifecycle: { preventDestroy: true } }),
      ...tagged(tags),
    });
  }
}
