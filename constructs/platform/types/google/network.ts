/** Networks on Google Cloud: a VPC with subnets in one region, one for each cluster and host group. */
import type { Egress } from "../shared/network";
import type { ResourceMeta } from "../shared/resource-meta";
import type { ValueOrReference } from "../shared/value";

/** A zone for nodes. Subnets are regional, so a zone has no range of its own. */
export interface GoogleZone {
  /** The suffix: `b`. */
  readonly zone: string;
  /** `europe-west1-b` */
  readonly name: string;
}

export interface GoogleManagedNetwork extends ResourceMeta {
  readonly cloud: "google";
  readonly kind: "managed";
  /** The first range never changes. Clusters and host groups get parts of the ranges for their nodes. */
  readonly ranges: readonly string[];
  /** Range of the Envoy proxies of regional load balancers: part 12 of the first range. */
  readonly loadBalancerRange: string;
  /** Range of private endpoints: part 13 of the first range. */
  readonly endpointRange: string;
  /** Range from which GKE clusters get their pod and service ranges. */
  readonly pods: string;
  readonly zones: readonly GoogleZone[];
  readonly egress: Egress;
  readonly ipv6: boolean;
}

/** It can be in another project than the location's: a Shared VPC. */
export interface GoogleExistingNetwork extends ResourceMeta {
  readonly cloud: "google";
  readonly kind: "existing";
  /** `projects/…/global/networks/…` */
  readonly network: ValueOrReference;
  /** `projects/…/regions/…/subnetworks/…` */
  readonly subnet: ValueOrReference;
  /** Names of secondary ranges of the subnet; null if not named. */
  readonly podRange: string | null;
  readonly serviceRange: string | null;
  readonly zones: readonly GoogleZone[];
  readonly egress: Egress;
  readonly ipv6: boolean;
}
