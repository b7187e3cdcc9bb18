/** A registry: its key, its repositories, their replicas in other locations, and mirrors of upstream registries. */
import type { TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import type { BuildContext } from "../../contracts/build";
import { ownLabels } from "../../platform/naming/labels";
import type { GoogleLocation } from "../../platform/types/google/location";
import type { ArtifactRegistry } from "../../platform/types/google/registry";
import type { Encryption, Labels } from "../../platform/types/shared/value";
import { EncryptionKey } from "../encryption/key";
import { RegistryMirrors } from "./mirrors";
import { plainPart } from "./names";
import { RegistryRepository } from "./repository";

export interface GoogleRegistryProps {
  readonly registry: ArtifactRegistry;
  readonly location: GoogleLocation;
  readonly context: Pick<BuildContext, "valueOf" | "providerFor">;
}

type Repositories = Readonly<Record<string, RegistryRepository>>;

export class GoogleRegistry extends Construct {
  /** By the repository's name in the spec. */
  readonly repositories: Repositories;
  /** By location, then by repository. */
  readonly copies: Readonly<Record<string, Repositories>>;
  /** By upstream host. */
  readonly mirrors: Repositories;
  private readonly labels: Labels;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: GoogleRegistryProps,
  ) {
    super(scope, id);
    const { registry, location, context } = props;
    this.labels = ownLabels(registry.labels, location);
    // Next to this construct, because its children have the names of repositories.
    const keyId = this.createKey(scope, `${id}-key`, location, registry.encryption);
    this.repositories = this.createRepositories(this, location, keyId);
    const copies = new Construct(scope, `${id}-copies`);
    this.copies = Object.fromEntries(registry.copies.map((copy) => [copy.location, this.createCopy(copies, copy)]));
    const shared = { registry, region: location.region, project: location.project, keyId, labels: this.labels, context };
    this.mirrors = new RegistryMirrors(scope, `${id}-mirrors`, shared).all;
  }

  private createKey(
    scope: Construct,
    id: string,
    location: Pick<GoogleLocation, "project" | "region">,
    encryption: Encryption,
    provider?: TerraformProvider,
  ): string | null {
    const { registry, context } = this.props;
    return new EncryptionKey(scope, id, {
      location,
      encryption,
      name: `${registry.name}-registry`,
      generation: registry.generation,
      agents: ["artifact-registry"],
      deletionProtection: registry.deletionProtection,
      context,
      labels: this.labels,
      provider,
    }).keyId;
  }

  /** Keys are regional, so a replica has its own key, also if the registry uses an existing key. */
  private createCopy(scope: Construct, copy: ArtifactRegistry["copies"][number]): Repositories {
    const { registry, context } = this.props;
    const provider = context.providerFor(copy.location);
    const parent = new Construct(scope, copy.location);
    const encryption: Encryption = registry.encryption.kind === "provider" ? registry.encryption : { kind: "customer" };
    const keyId = this.createKey(scope, `${copy.location}-key`, copy, encryption, provider);
    return this.createRepositories(parent, copy, keyId, provider);
  }

  private createRepositories(
    scope: Construct,
    { project, region }: Pick<GoogleLocation, "project" | "region">,
    keyId: string | null,
    provider?: TerraformProvider,
  ): Repositories {
    const { registry, context } = this.props;
    const writers = registry.writers.map((writer) => context.valueOf(writer));
    const entries = registry.repositories.map(({ id, name }) => {
      const repository = new RegistryRepository(scope, plainPart(id), {
        registry,
        name,
        description: `Images of ${id}`,
        region,
        project,
        keyId,
        labels: this.labels,
        provider,
        writers,
        kindConfig: { mode: "STANDARD_REPOSITORY", dockerConfig: { immutableTags: registry.tags === "immutable" } },
      });
      return [id, repository] as const;
    });
    return Object.fromEntries(entries);
  }
}
