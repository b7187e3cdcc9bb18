/** Fields of locations on every cloud. */
import type { Labels } from "./value";

export interface LocationMeta {
  readonly key: string;
  readonly region: string;
  /** The labels of the platform and the location, merged. */
  readonly labels: Labels;
}
