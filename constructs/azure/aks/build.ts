/** Builds stack `cluster-x` of an AKS cluster: its network, unless another stack has it, the cluster, and what others may know of it. */

import type { BuildUnit } from "../../contracts/build";
import { declareOutputs } from "../../contracts/outputs";
import type { AksCluster } from "../../platform/types/azure/cluster";
import { networkLinks } from "../network/links";
import { resourceGroupPlacement } from "../resource-group/resource-group";
import { ManagedCluster } from "./cluster";
import { clusterRules } from "./node-rules";
import { clusterOutputs } from "./outputs";

/** Construct id of the cluster, and so the beginning of every address. */
const CLUSTER = "cluster";

export const buildAks: BuildUnit<"cluster", AksCluster> = (scope, { resource, location }, context) => {
  const placement = resourceGroupPlacement(scope, resource, location);
  const links = networkLinks(scope, resource.network, context, {
    meta: resource,
    placement,
    rules: resource.network.kind === "existing" ? {} : clusterRules(resource),
  });
  const cluster = new ManagedCluster(scope, CLUSTER, { cluster: resource, placement, links, context });
  declareOutputs(clusterOutputs, cluster, resource, context);
};
