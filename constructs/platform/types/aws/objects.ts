/** Object stores on S3. */
import type { StoreSettings } from "../shared/objects";

/** Access logs go to the bucket that `accessLogs` names. */
export interface S3ObjectStore extends StoreSettings {
  readonly cloud: "aws";
  /** Unique in the world. */
  readonly bucket: string;
}
