/** Props that all constructs of one platform share. */
import type { PlatformSpec } from "./spec-types.generated";

/**
 * The platform that a construct belongs to. `name` and `environment` are part of every resource name. Constructs with the same name, environment
 * and lock file belong to the same platform.
 */
export interface PlatformProps extends PlatformSpec {
  /**
   * Path of the app's lock file, relative to the folder that the app runs in. It pins machine types, versions, zones and address ranges, so that
   * an upgrade of Berth does not change them. It is read when the first construct is created, and written by synthesis. A lock file of a spec is
   * refused.
   * @default none: choices come from the catalogue of the installed version, and at most one network may have no `cidr`
   */
  readonly lock?: string | undefined;
  /**
   * Fail if the lock file would change, for CI.
   * @default false
   */
  readonly locked?: boolean | undefined;
}
