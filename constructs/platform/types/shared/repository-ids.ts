/** Repositories of a registry as its cloud names them in rights. */
export interface RepositoryIds {
  /** Its own; of a registry that exists, what its address covers: empty where that needs no right. */
  readonly own: readonly string[];
  /** What its mirrors make. */
  readonly mirrored: readonly string[];
}
