/** Fields of registries on every cloud. */

/** Which images of its repositories a registry keeps. */
export interface RegistryKeep {
  /** Days after which untagged images expire; null: never. */
  readonly untaggedDays: number | null;
  /** How many of the newest tagged images each repository keeps; null: all, also if the cloud cannot count them. */
  readonly taggedCount: number | null;
}

/** Repositories of a registry in the notation of the cloud's permissions. */
export interface RepositoryIds {
  /** The registry's own repositories; for an existing registry, those below its address. Empty if pulling requires no permission. */
  readonly own: readonly string[];
  /** Repositories of its mirrors. */
  readonly mirrored: readonly string[];
}
