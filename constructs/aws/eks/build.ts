/** Builds stack `cluster-x` of an EKS cluster: its network, unless another stack has it, the cluster and its outputs. */

import type { BuildUnit } from "../../contracts/build";
import { declareOutputs } from "../../contracts/outputs";
import type { EksCluster } from "../../platform/types/aws/cluster";
import { networkLinks } from "../network/links";
import { ManagedCluster } from "./cluster";
import { clusterOutputs } from "./outputs";

/** Construct id of the cluster, and so the prefix of every address. */
const CLUSTER = "cluster";

/** @public Loaded by `require`, for the first unit that uses it. */
export const buildEks: BuildUnit<"cluster", EksCluster> = (scope, { resource, location }, context) => {
  const links = networkLinks(scope, resource.network, context, location);
  const cluster = new ManagedCluster(scope, CLUSTER, { cluster: resource, location, links, context });
  declareOutputs(clusterOutputs, cluster, resource, context);
};
