/** A GKE cluster. */
import type { ParsedCluster } from "../../../language/schema/cluster";
import type { Access, Chart, ClusterShared } from "../shared/cluster";

/** A role of IAM on one resource. */
export interface GoogleGrant {
  /** `roles/storage.objectViewer` */
  readonly role: string;
  /** `projects/_/buckets/shop` */
  readonly on: string;
}

/** A service account of Kubernetes whose workload acts on Google Cloud as an account of its own. */
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
  /** Secondary ranges of the cluster's own subnet; null: those that an existing network names. */
  readonly podRange: string | null;
  readonly serviceRange: string | null;
  readonly ipv6: boolean;
  /** Add-ons that GKE runs itself, by name: whether they are on. In automatic mode those alone that are not on anyway. */
  readonly addons: Readonly<Record<string, boolean>>;
  /** Types of the boot disks of pools, by the pool's id. */
  readonly diskTypes: Readonly<Record<string, string>>;
  readonly maintenance: NonNullable<ParsedCluster["maintenance"]> | null;
  readonly backup: { readonly every: "hour" | "day" | "week"; readonly keepDays: number } | null;
  /** What stack `addons-x` installs. */
  readonly charts: readonly Chart[];
  readonly identities: readonly GkeIdentity[];
}
