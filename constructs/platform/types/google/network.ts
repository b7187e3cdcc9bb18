/** Networks of Google Cloud: a VPC of one region's subnets, one for each cluster and host group. */
import type { Egress } from "../shared/network";
import type { ResourceMeta } from "../shared/resource-meta";
import type { ValueOrReference } from "../shared/value";

/** A zone in which nodes may stand. Subnets are regional, so it takes no range of its own. */
export interface GoogleZone {
  /** The suffix: `b`. */
  readonly zone: string;
  /** `europe-west1-b` */
  readonly name: string;
}

export interface GoogleManagedNetwork extends ResourceMeta {
  readonly cloud: "google";
  readonly kind: "managed";
  /** The first is never changed. Clusters and host groups take parts of them for their nodes. */
  readonly ranges: readonly string[];
  /** Of Envoy proxies of regional load balancers: part 12 of the first range. */
  readonly loadBalancerRange: string;
  /** Of addresses of private endpoints: part 13 of the first range. */
  readonly endpointRange: string;
  /** What GKE clusters take ranges of pods and services from. */
  readonly pods: string;
  readonly zones: readonly GoogleZone[];
  readonly egress: Egress;
  readonly ipv6: boolean;
}

/** Its project may be another than the location's: a Shared VPC. */
export interface GoogleExistingNetwork extends ResourceMeta {
  readonly cloud: "google";
  readonly kind: "existing";
  /** `projects/…/global/networks/…` */
  readonly network: ValueOrReference;
  /** `projects/…/regions/…/subnetworks/…` */
  readonly subnet: ValueOrReference;
  /** Names of secondary ranges of the subnet; null where none is named. */
  readonly podRange: string | null;
  readonly serviceRange: string | null;
  readonly zones: readonly GoogleZone[];
  readonly egress: Egress;
  readonly ipv6: boolean;
}
