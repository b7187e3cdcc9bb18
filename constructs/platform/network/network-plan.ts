/** What is decided about a managed network before its cloud resolves it. */
export interface NetworkPlan {
  /** Zone suffixes. */
  readonly zones: readonly string[];
  /** The part of the ranges that each zone has, from 0, on clouds with zonal subnets. */
  readonly zoneParts: Readonly<Record<string, number>>;
  /** In their order: the first range has the public and internal subnets. */
  readonly ranges: readonly string[];
}
