/** What every part of an ECS cluster is made from: what was decided, where, in which network, under which key. */
import type { BuildContext } from "../../contracts/build";
import type { AwsNetworkLinks } from "../../contracts/network";
import type { EcsCluster } from "../../platform/types/aws/cluster";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { Labels } from "../../platform/types/shared/value";

export interface ClusterContext {
  readonly cluster: EcsCluster;
  readonly location: AwsLocation;
  readonly links: AwsNetworkLinks;
  readonly context: BuildContext;
  /** ARN of the key for logs, sessions and disks; null: the vendor's own keys. */
  readonly keyArn: string | null;
  /** Labels that the provider's default tags do not bring. */
  readonly tags: Labels;
}
