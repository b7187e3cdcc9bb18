/** A GKE cluster. */
import type { ParsedCluster } from "../../../spec/schema/cluster";
import type { Access, Chart, ClusterShared } from "../cluster";

/** A role of IAM on one resource. */
export interface GoogleGrant {
  readonly role: string;
  readonly on: string;
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
  readonly maintenance: NonNullable<ParsedCluster["maintenance"]> | null;
  readonly backup: { readonly every: "hour" | "day" | "week"; readonly keepDays: number } | null;
  /** What stack `addons-x` installs. */
  readonly charts: readonly Chart[];
  readonly identities: readonly {
    readonly namespace: string;
    readonly serviceAccount: string;
    readonly grants: readonly GoogleGrant[];
  }[];
}
