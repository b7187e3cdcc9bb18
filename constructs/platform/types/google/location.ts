/** A location on Google Cloud. */
import type { LocationMeta } from "../shared/location";

export interface GoogleLocation extends LocationMeta {
  readonly cloud: "google";
  readonly project: string;
  readonly impersonate: string | null;
}
