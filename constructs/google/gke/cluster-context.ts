/** The context of a cluster's constructs: the resolved cluster, its location, network, key and name. */
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
  /** Id of the key for secrets, disks, logs and backups; null: Google's own keys. */
  readonly keyId: string | null;
  /** Id of the key that is created, or stays from before with the data that was encrypted by it; null: there is none. */
  readonly ownKeyId: string | null;
  /** Labels in addition to the provider's default labels. */
  readonly labels: Labels;
}

/** The service account of nodes. Nodes do not become ready without its roles, so resources that use the account depend on `ready`. */
export interface NodeAccount {
  readonly email: string;
  readonly ready: readonly ITerraformDependable[];
}

/** The context of constructs that require the control plane. */
export interface ControlPlaneContext extends ClusterContext {
  readonly control: Control;
  readonly nodeAccount: NodeAccount;
}

/** The roles of the service account limit its permissions, not the scopes. */
export const OAUTH_SCOPES = ["https://www.googleapis.com/auth/cloud-platform"];

/** The cluster's resource name in IAM. */
export const resourceName = ({ location, name }: Pick<ClusterContext, "location" | "name">): string =>
  `projects/${location.project}/locations/${location.region}/clusters/${name}`;

/** One per project, so a Kubernetes service account is the same identity in all clusters of the project. */
export const workloadPool = (project: string): string => `${project}.svc.id.goog`;

/** Matches all logs of the cluster, its nodes and its pods. */
export const logFilter = ({ location, name }: Pick<ClusterContext, "location" | "name">): string =>
  `resource.labels.cluster_name="${name}" AND resource.labels.location="${location.region}"`;
