/** What the constructs of a cluster share: the resolved cluster, its location, network and key. */
import type { EksCluster as Control } from "@cdktf/provider-aws/lib/eks-cluster";
import type { ITerraformDependable } from "cdktf";
import type { BuildContext } from "../../contracts/build";
import type { AwsNetworkLinks } from "../../contracts/network";
import type { EksCluster } from "../../platform/types/aws/cluster";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { Labels } from "../../platform/types/shared/value";
import type { TrustedCluster } from "../iam/trust";

export interface ClusterContext {
  readonly cluster: EksCluster;
  readonly location: AwsLocation;
  readonly links: AwsNetworkLinks;
  readonly context: BuildContext;
  /** ARN of the key for secrets, logs, disks and backups; null: AWS's default keys. */
  readonly keyArn: string | null;
  /** Labels that are not among the provider's default tags. */
  readonly tags: Labels;
}

/** The cluster as trust policies name it. */
export const clusterOf = ({ cluster, location }: Pick<ClusterContext, "cluster" | "location">): TrustedCluster => ({
  location,
  name: cluster.name,
});

/** The context of constructs that depend on the control plane. */
export interface ControlPlaneContext extends ClusterContext {
  readonly control: Control;
}

/** A managed or existing role. Resources that use the role depend on `ready`, its policies. */
export interface ReadyRole {
  readonly arn: string;
  readonly ready: readonly ITerraformDependable[];
}
