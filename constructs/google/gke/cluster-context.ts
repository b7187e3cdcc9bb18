/** What every part of a cluster is made from: what was decided, where, in which network, under which key and name. */
import type { ContainerCluster as Control } from "@cdktf/provider-google/lib/container-cluster";
import type { ITerraformDependable } from "cdktf";
import type { BuildContext } from "../../contracts/build";
import type { GoogleNetworkLinks } from "../../contracts/network";
import type { GkeCluster } from "../../platform/types/google/cluster";
import type { GoogleLocation } from "../../platform/types/google/location";
import type { Labels } from "../../platform/types/shared/value";

export interface ClusterContext {
  readonly cluster: GkeCluster;
  readonly location: GoogleLocation;
  readonly links: GoogleNetworkLinks;
  readonly context: BuildContext;
  /** Vendor name, at most 40 characters. */
  readonly name: string;
  /** Id of the key for secrets, disks, logs and backups; null: the vendor's own keys. */
  readonly keyId: string | null;
  /** Labels that the provider's default ones do not bring. */
  readonly labels: Labels;
}

/** The service account that nodes act as. Without its rights they do not become ready: whatever takes it waits for them. */
export interface NodeAccount {
  readonly email: string;
  readonly ready: readonly ITerraformDependable[];
}

/** Surroundings of what needs the control plane. */
export interface ControlPlaneContext extends ClusterContext {
  readonly control: Control;
  readonly nodeAccount: NodeAccount;
}

/** A service account may do what its roles say, and nothing because of a scope. */
export const OAUTH_SCOPES = ["https://www.googleapis.com/auth/cloud-platform"];

/** How IAM names the cluster. */
export const resourceName = ({ location, name }: Pick<ClusterContext, "location" | "name">): string =>
  `projects/${location.project}/locations/${location.region}/clusters/${name}`;

/** Of the project, so that a service account of Kubernetes is the same in all of its clusters. */
export const workloadPool = (project: string): string => `${project}.svc.id.goog`;

/** All that is logged of the cluster, its nodes and its pods. */
export const logFilter = ({ location, name }: Pick<ClusterContext, "location" | "name">): string =>
  `resource.labels.cluster_name="${name}" AND resource.labels.location="${location.region}"`;
