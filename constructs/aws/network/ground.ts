/** What every part of a network stands on. */
import type { Vpc } from "@cdktf/provider-aws/lib/vpc";
import type { AwsLocation } from "../../platform/types/location";
import type { AwsMadeNetwork } from "../../platform/types/network";
import type { Labels } from "../../platform/types/value";

export interface Ground {
  readonly network: AwsMadeNetwork;
  readonly location: AwsLocation;
  readonly vpc: Vpc;
  /** Labels that the provider's default tags do not bring. */
  readonly tags: Labels;
}
