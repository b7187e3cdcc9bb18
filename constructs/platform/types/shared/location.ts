/** What locations of every cloud have. */
import type { Labels } from "./value";

export interface LocationMeta {
  readonly key: string;
  readonly region: string;
  /** The platform's and the location's own, merged. */
  readonly labels: Labels;
}
