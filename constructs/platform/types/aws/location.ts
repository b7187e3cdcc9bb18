/** A location on AWS. */
import type { LocationMeta } from "../shared/location";

export interface AwsLocation extends LocationMeta {
  readonly cloud: "aws";
  /** `aws`, `aws-cn`, `aws-us-gov`: depends on the region. */
  readonly partition: string;
  readonly account: string;
  readonly assumeRole: string | null;
  readonly externalId: string | null;
  readonly permissionsBoundary: string | null;
  readonly rolePath: string;
}
