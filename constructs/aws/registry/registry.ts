/** A registry: its key and its repositories. */

import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import { ownLabels } from "../../platform/naming/labels";
import { shortHash } from "../../platform/naming/short-hash";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { EcrRegistry } from "../../platform/types/aws/registry";
import { EncryptionKey } from "../encryption/key";
import { repositoryPolicy } from "./readers";
import { RegistryRepository } from "./repository";

export interface AwsRegistryProps {
  readonly registry: EcrRegistry;
  readonly location: AwsLocation;
  readonly context: Pick<BuildContext, "valueOf">;
}

export class AwsRegistry extends Construct {
  /** By repository name without the registry's prefix. */
  readonly repositories: Readonly<Record<string, RegistryRepository>>;

  constructor(scope: Construct, id: string, { registry, location, context }: AwsRegistryProps) {
    super(scope, id);
    const tags = ownLabels(registry.labels, location);
    // Outside this construct, where a repository of any name must not collide with it.
    const key = new EncryptionKey(scope, `${id}-key`, {
      location,
      encryption: registry.encryption,
      name: `${registry.name}-registry`,
      description: `Images of registry ${registry.name}`,
      deletionProtection: registry.deletionProtection,
      context,
      tags,
    });
    const policy = repositoryPolicy(registry, location, context);
    const entries = registry.repositories.map((repository) => {
      const props = { registry, repository, keyArn: key.arn, policy, tags };
      return [repository.id, new RegistryRepository(this, addressOf(repository.id), props)] as const;
    });
    this.repositories = Object.fromEntries(entries);
  }
}

/** A repository's part of its addresses: its name if Terraform accepts it, otherwise with a hash that makes it unique. */
export function addressOf(repository: string): string {
  if (/^[a-z0-9_-]+$/.test(repository)) return repository;
  const digits = shortHash(repository, 6);
  return `${repository.replaceAll(/[^a-z0-9_-]/g, "-")}-${digits}`;
}
