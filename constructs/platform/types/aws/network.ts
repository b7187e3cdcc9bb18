/** Networks on AWS: a VPC with zonal subnets. */
import type { Egress } from "../shared/network";
import type { ResourceMeta } from "../shared/resource-meta";
import type { ValueOrReference } from "../shared/value";

/** Ranges of one zone on AWS. */
export interface AwsZonePlan {
  /** The suffix: `a`. */
  readonly zone: string;
  readonly availabilityZone: string;
  /** One of the first range, one more for each further range of the network. */
  readonly privateRanges: readonly string[];
  /** Null where the network's egress needs no public subnets. */
  readonly publicRange: string | null;
  /** Control plane interfaces and endpoints. */
  readonly internalRange: string;
}

export interface AwsManagedNetwork extends ResourceMeta {
  readonly cloud: "aws";
  readonly kind: "managed";
  /** The first is never changed. */
  readonly ranges: readonly string[];
  readonly zones: readonly AwsZonePlan[];
  readonly egress: Egress;
  readonly ipv6: boolean;
}

export interface ZoneSubnet {
  readonly zone: string;
  readonly subnet: ValueOrReference;
}

export interface AwsExistingNetwork extends ResourceMeta {
  readonly cloud: "aws";
  readonly kind: "existing";
  readonly vpc: ValueOrReference;
  readonly egress: Egress;
  readonly ipv6: boolean;
  readonly privateSubnets: readonly ZoneSubnet[];
  readonly publicSubnets: readonly ZoneSubnet[];
  /** Those of pods; empty: the private ones. */
  readonly podSubnets: readonly ZoneSubnet[];
}
