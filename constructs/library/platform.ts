/** What constructs of one platform have in common. */
import type { PlatformSpec } from "./spec-types.generated";

/** The platform that a construct belongs to: part of every name. Constructs that are handed equal ones belong together. */
export interface PlatformProps extends PlatformSpec {
  /**
   * A lock file of this app, which keeps what the catalogue chose (machines, versions, zones, ranges) when Berth is upgraded. It is read when the first
   * construct is made, and written by synthesis. Not that of a spec.
   * @default none: choices come from the catalogue of the installed version, and at most one network may be without `cidr`
   */
  readonly lock?: string | undefined;
  /**
   * Fail where the lock would change, for CI.
   * @default false
   */
  readonly locked?: boolean | undefined;
}
