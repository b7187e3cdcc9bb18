/** A GKE cluster. */
import type { ParsedCluster } from "../../../language/schema/cluster";
import type { Access, Chart, ClusterShared } from "../shared/cluster";

/** An IAM role on one resource. */
export interface GoogleGrant {
  /** `roles/storage.objectViewer` */
  readonly role: string;
  /** `projects/_/buckets/shop` */
  readonly on: string;
}

/** A Kubernetes service account that impersonates its own Google Cloud service account. */
export interface GkeIdentity {
  readonly namespace: string;
  readonly serviceAccount: string;
  readonly grants: readonly GoogleGrant[];
}

export interface GkeCluster extends ClusterShared<"gke", "google"> {
  readonly version: string;
  readonly mode: "pools" | "automatic";
  readonly access: Access;
  readonly channel: NonNullable<ParsedCluster["gke"]>["channel"];
  readonly dnsEndpoint: boolean;
  readonly binaryAuthorization: boolean;
  readonly confidentialNodes: boolean;
  readonly imageStreaming: boolean;
  /** Secondary ranges of the cluster's own subnet; null: the ranges that an existing network names. */
  readonly podRange: string | null;
  readonly serviceRange: string | null;
  readonly ipv6: boolean;
  /** Managed add-ons by name: whether they are enabled. Only those that can be switched in the cluster's mode. */
  readonly addons: Readonly<Record<string, boolean>>;
  /** Boot disk types by pool id. */
  readonly diskTypes: Readonly<Record<string, string>>;
  readonly maintenance: NonNullable<ParsedCluster["maintenance"]> | null;
  /** Days from which and until which GKE does not upgrade the minor version by itself; null: the end of its support is not known, or past. */
  readonly minorHeld: { readonly from: string; readonly to: string } | null;
  readonly backup: { readonly every: "hour" | "day" | "week"; readonly keepDays: number } | null;
  /** Charts that stack `addons-x` installs. */
  readonly charts: readonly Chart[];
  readonly identities: readonly GkeIdentity[];
}
