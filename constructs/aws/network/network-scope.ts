/** What the constructs of a network share. */
import type { Vpc } from "@cdktf/provider-aws/lib/vpc";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { AwsManagedNetwork } from "../../platform/types/aws/network";
import type { Labels } from "../../platform/types/shared/value";

export interface NetworkScope {
  readonly network: AwsManagedNetwork;
  readonly location: AwsLocation;
  readonly vpc: Vpc;
  /** Labels that are not among the provider's default tags. */
  readonly tags: Labels;
}
