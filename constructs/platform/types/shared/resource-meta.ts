/** What every keyed thing of a platform has. */
import type { Labels } from "./value";

export interface ResourceMeta {
  /** As written today, after expansion: `apps-use1`. */
  readonly key: string;
  /** `renamedFrom`, or the key: addresses, names in the cloud and state follow it. */
  readonly id: string;
  /** Path in the spec: `clusters.apps-use1`. */
  readonly path: string;
  /** Vendor name, `<platform>-<environment>-<id>`, not yet cut to a vendor's limit. */
  readonly name: string;
  /** Key of the location. */
  readonly location: string;
  /** All labels: the platform's, the location's and its own. */
  readonly labels: Labels;
  readonly deletionProtection: boolean;
}
