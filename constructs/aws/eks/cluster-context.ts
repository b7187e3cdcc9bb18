/** What every part of a cluster is made from: what was decided, where, in which network, under which key. */
import type { EksCluster as Control } from "@cdktf/provider-aws/lib/eks-cluster";
import type { ITerraformDependable } from "cdktf";
import type { BuildContext } from "../../contracts/build";
import type { AwsNetworkLinks } from "../../contracts/network";
import type { EksCluster } from "../../platform/types/aws/cluster";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { Labels } from "../../platform/types/shared/value";

export interface ClusterContext {
  readonly cluster: EksCluster;
  readonly location: AwsLocation;
  readonly links: AwsNetworkLinks;
  readonly context: BuildContext;
  /** ARN of the key for secrets, logs, disks and backups; null: the vendor's own keys. */
  readonly keyArn: string | null;
  /** Labels that the provider's default tags do not bring. */
  readonly tags: Labels;
}

/** Surroundings of what needs the control plane. */
export interface ControlPlaneContext extends ClusterContext {
  readonly control: Control;
}

/** A role made here or brought along. Without its attachments it is of no use yet: whatever takes the role waits for them. */
export interface ReadyRole {
  readonly arn: string;
  readonly ready: readonly ITerraformDependable[];
}
