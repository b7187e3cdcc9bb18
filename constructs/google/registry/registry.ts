/** A registry: its key, its repositories, their copies in other locations, and caches of upstream registries. */
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
  /** By repository, as written. */
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
    // Beside this construct, below which a repository may have any name.
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
      agents: ["artifact-registry"],
      deletionProtection: registry.deletionProtection,
      context,
      labels: this.labels,
      provider,
    }).keyId;
  }

  /** A key lies in one region, so a copy has one of its own even where the registry brings its own. */
  private createCopy(scope: Construct, copy: ArtifactRegistry["copies"][number]): Repositories {
    const { registry, context } = this.props;
    const provider = context.providerFor(copy.location);
    const below = new Construct(scope, copy.location);
    const encryption: Encryption = registry.encryption.kind === "provider" ? registry.encryption : { kind: "customer" };
    const keyId = this.createKey(scope, `${copy.location}-key`, copy, encryption, provider);
    return this.createRepositories(below, copy, keyId, provider);
  }

  private createRepositories(
    scope: Construct,
    { project, region }: Pick<GoogleLocation, "project" | "region">,
    keyId: string | null,
    provider?: TerraformProvider,
  ): Repositories {
    const { registry } = this.props;
    const made = registry.repositories.map(({ id, name }) => {
      const repository = new RegistryRepository(scope, plainPart(id), {
        registry,
        name,
        description: `Images called ${id}`,
        region,
        project,
        keyId,
        labels: this.labels,
        provider,
        own: { mode: "STANDARD_REPOSITORY", dockerConfig: { immutableTags: registry.tags === "immutable" } },
      });
      return [id, repository] as const;
    });
    return Object.fromEntries(made);
  }
}
