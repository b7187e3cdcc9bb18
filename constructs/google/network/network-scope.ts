import type { ComputeNetwork } from "@cdktf/provider-google/lib/compute-network";
import type { GoogleLocation } from "../../platform/types/google/location";
import type { GoogleManagedNetwork } from "../../platform/types/google/network";
import type { Labels } from "../../platform/types/shared/value";

/** The context of resources that belong to a VPC. */
export interface NetworkScope {
  readonly network: GoogleManagedNetwork;
  readonly location: GoogleLocation;
  readonly vpc: ComputeNetwork;
  /** In addition to the provider's default labels. */
  readonly labels: Labels;
}
