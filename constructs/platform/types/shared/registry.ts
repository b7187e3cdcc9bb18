/** What registries of every cloud have. */

/** Which images of its repositories a registry keeps. */
export interface RegistryKeep {
  /** Null: for ever. */
  readonly untaggedDays: number | null;
  /** The newest tagged images of each repository. Null: all; also wherever the cloud cannot count them. */
  readonly taggedCount: number | null;
}

/** Repositories of a registry as its cloud names them in rights. */
export interface RepositoryIds {
  /** Its own; of a registry that exists, what its address covers: empty where that needs no right. */
  readonly own: readonly string[];
  /** What its mirrors make. */
  readonly mirrored: readonly string[];
}
