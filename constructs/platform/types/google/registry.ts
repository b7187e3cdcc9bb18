/** Registries on Artifact Registry: repositories, mirrors and replicas are separate resources. */
import type { RegistryKeep } from "../shared/registry";
import type { ResourceMeta } from "../shared/resource-meta";
import type { Encryption, ValueOrReference } from "../shared/value";

export interface ArtifactRepository {
  /** The name in the spec. Terraform addresses contain it. */
  readonly id: string;
  /** `<vendor name of the registry>-<id>`, the name in Artifact Registry. The image name is the id. */
  readonly name: string;
}

/** A remote repository, which caches an upstream registry. */
export interface ArtifactMirror {
  /** Host name: `quay.io`. */
  readonly upstream: string;
  /** Name of the repository: `<vendor name of the registry>-mirror-<host with - for .>`. */
  readonly name: string;
  /** User name and version of a secret; null: anonymous pulls. */
  readonly credentials: { readonly username: string; readonly secretVersion: ValueOrReference } | null;
}

/** A replica in another location, to which images must be pushed as well. */
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
  /** Location keys in the order of the spec. */
  readonly replicas: readonly string[];
  readonly copies: readonly ArtifactReplica[];
  readonly mirrors: readonly ArtifactMirror[];
  readonly encryption: Encryption;
  /** IAM members outside the spec: `serviceAccount:…`, `group:…`. */
  readonly readers: readonly string[];
  /** IAM members that may push. */
  readonly writers: readonly ValueOrReference[];
}
