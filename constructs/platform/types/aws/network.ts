/** Networks on AWS: a VPC with zonal subnets. */
import type { Egress } from "../shared/network";
import type { ResourceMeta } from "../shared/resource-meta";
import type { ValueOrReference } from "../shared/value";

/** Ranges of one zone on AWS. */
export interface AwsZonePlan {
  /** The suffix: `a`. */
  readonly zone: string;
  readonly availabilityZone: string;
  /** Its part of the network's ranges, from 0, which no other zone ever has. */
  readonly part: number;
  /** One of the first range, and one of each further range of the network. */
  readonly privateRanges: readonly string[];
  /** Null if the network's egress requires no public subnets. */
  readonly publicRange: string | null;
  /** Control plane interfaces and endpoints. */
  readonly internalRange: string;
}

export interface AwsManagedNetwork extends ResourceMeta {
  readonly cloud: "aws";
  readonly kind: "managed";
  /** The first range never changes. */
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
  /** Subnets of pods; empty: pods use the private subnets. */
  readonly podSubnets: readonly ZoneSubnet[];
}
