/** Registries of Artifact Registry: each repository is a resource of its own, and so are mirrors and replicas. */
import type { RegistryKeep } from "../shared/registry";
import type { ResourceMeta } from "../shared/resource-meta";
import type { Encryption, ValueOrReference } from "../shared/value";

export interface ArtifactRepository {
  /** As written. Addresses follow it. */
  readonly id: string;
  /** `<vendor name of the registry>-<id>`, as Artifact Registry takes it. Its image is called by the id. */
  readonly name: string;
}

/** A remote repository, which caches an upstream registry. */
export interface ArtifactMirror {
  /** Host: `quay.io`. */
  readonly upstream: string;
  /** Of the repository: `<vendor name of the registry>-mirror-<host with - for .>`. */
  readonly name: string;
  /** User and version of a secret; null: it is asked anonymously. */
  readonly credentials: { readonly username: string; readonly secretVersion: ValueOrReference } | null;
}

/** A copy in another location, to which images are pushed as well. */
export interface ArtifactReplica {
  /** Key of the location. */
  readonly location: string;
  readonly region: string;
  readonly project: string;
}

export interface ArtifactRegistry extends ResourceMeta {
  readonly cloud: "google";
  readonly kind: "managed";
  readonly repositories: readonly ArtifactRepository[];
  readonly tags: "immutable" | "mutable";
  readonly scan: boolean;
  readonly keep: RegistryKeep;
  /** Keys of locations, as written. */
  readonly replicas: readonly string[];
  readonly copies: readonly ArtifactReplica[];
  readonly mirrors: readonly ArtifactMirror[];
  readonly encryption: Encryption;
  /** IAM members outside of the spec: `serviceAccount:…`, `group:…`. */
  readonly readers: readonly string[];
}
