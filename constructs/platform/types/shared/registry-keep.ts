/** Which images of its repositories a registry keeps. */
export interface RegistryKeep {
  /** Null: for ever. */
  readonly untaggedDays: number | null;
  /** The newest tagged images of each repository. Null: all; also wherever the cloud cannot count them. */
  readonly taggedCount: number | null;
}
