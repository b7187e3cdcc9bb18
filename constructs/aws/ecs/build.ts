/** Builds stack `cluster-x` of an ECS cluster: its network, unless another stack has it, the cluster and its outputs. */

import type { BuildUnit } from "../../contracts/build";
import { declareOutputs } from "../../contracts/outputs";
import type { EcsCluster } from "../../platform/types/aws/cluster";
import { networkLinks } from "../network/links";
import { ManagedEcsCluster } from "./cluster";
import { clusterOutputs } from "./outputs";

/** Construct id of the cluster, and so the prefix of every address. */
const CLUSTER = "cluster";

export const buildEcs: BuildUnit<"cluster", EcsCluster> = (scope, { resource, location }, context) => {
  const links = networkLinks(scope, resource.network, context, location);
  const cluster = new ManagedEcsCluster(scope, CLUSTER, { cluster: resource, location, links, context });
  declareOutputs(clusterOutputs, cluster, resource, context);
};
