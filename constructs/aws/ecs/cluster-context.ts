/** What the constructs of an ECS cluster share: the resolved cluster, its location, network and key. */
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
  /** ARN of the key for logs, sessions and disks; null: AWS's default keys. */
  readonly keyArn: string | null;
  /** Labels that are not among the provider's default tags. */
  readonly tags: Labels;
}
