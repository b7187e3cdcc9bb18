/** Builds stack `cluster-x` of a GKE cluster: its network, unless another stack has it, its subnet, the cluster and the outputs. */

import type { BuildUnit } from "../../contracts/build";
import { declareOutputs } from "../../contracts/outputs";
import type { GkeCluster } from "../../platform/types/google/cluster";
import { networkLinks } from "../network/links";
import { ManagedCluster } from "./cluster";
import { clusterOutputs } from "./outputs";

/** Construct id of the cluster. Addresses begin with it. */
const CLUSTER = "cluster";

export const buildGke: BuildUnit<"cluster", GkeCluster> = (scope, { resource, location }, context) => {
  const request = { name: `${resource.name}-nodes`, pods: resource.podRange, services: resource.serviceRange };
  const links = networkLinks(scope, resource.network, context, location, request);
  const cluster = new ManagedCluster(scope, CLUSTER, { cluster: resource, location, links, context });
  declareOutputs(clusterOutputs, cluster, resource, context);
};
