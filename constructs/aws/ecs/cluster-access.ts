/** How drivers reach an ECS cluster. */
import type { EcsAccess } from "../../contracts/cluster-access";
import type { EcsCluster } from "../../platform/types/aws/cluster";
import type { AwsLocation } from "../../platform/types/aws/location";
import type { clusterOutputs } from "./outputs";

export const ecsAccess = (
  _cluster: EcsCluster,
  _location: AwsLocation,
  output: (name: keyof typeof clusterOutputs) => string,
): EcsAccess => ({
  api: "ecs",
  cluster: `\${${output("cluster_arn")}}`,
});
