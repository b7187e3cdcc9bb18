/** Object stores on S3. */
import type { StoreSettings } from "../shared/objects";

/** Access logs go to the bucket that `accessLogs` names. */
export interface S3ObjectStore extends StoreSettings {
  readonly cloud: "aws";
  /** Globally unique. */
  readonly bucket: string;
}
