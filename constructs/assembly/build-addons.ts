/** Builds stack `addons-x`: the charts of a cluster, installed by Helm from a machine that can reach the cluster's endpoint. */
import type { BuildUnit } from "../contracts/build";
import { installCharts } from "../engines/helm/charts";
import { accessTo } from "./cluster-access";

export const buildAddons: BuildUnit<"addons"> = (scope, { resource, location }, context) =>
  installCharts(scope, resource.charts, accessTo(resource.orchestrator, resource, location, resource.clusterState, context));
