import type { ComputeNetwork } from "@cdktf/provider-google/lib/compute-network";
import type { GoogleLocation } from "../../platform/types/google/location";
import type { GoogleManagedNetwork } from "../../platform/types/google/network";
import type { Labels } from "../../platform/types/shared/value";

/** A VPC under construction. */
export interface NetworkScope {
  readonly network: GoogleManagedNetwork;
  readonly location: GoogleLocation;
  readonly vpc: ComputeNetwork;
  /** Beside those of the provider. */
  readonly labels: Labels;
}
