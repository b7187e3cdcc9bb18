/** Object stores on Cloud Storage. */
import type { StoreSettings } from "../shared/objects";

/** Access logs go to the bucket that `accessLogs` names. */
export interface CloudStorageObjectStore extends StoreSettings {
  readonly cloud: "google";
  /** Globally unique. */
  readonly bucket: string;
}
