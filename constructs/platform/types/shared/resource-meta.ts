/** Metadata of every keyed entry of a platform. */
import type { Labels } from "./value";

export interface ResourceMeta {
  /** The current key, after expansion: `apps-use1`. */
  readonly key: string;
  /** Identity: `renamedFrom` or else the key. Addresses, cloud names and state keys are derived from it. */
  readonly id: string;
  /** Path in the spec: `clusters.apps-use1`. */
  readonly path: string;
  /** Vendor name, `<platform>-<environment>-<id>`, not yet shortened to a vendor's limit. */
  readonly name: string;
  /** Key of the location. */
  readonly location: string;
  /** The labels of the platform, the location and the entry, merged. */
  readonly labels: Labels;
  readonly deletionProtection: boolean;
  /** How often it was created, from 1: part of names that outlive their destruction. */
  readonly generation: number;
}
