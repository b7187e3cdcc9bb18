/** The charts of a cluster, in a separate stack that installs them through the cluster's endpoint. */
import type { ChartedCluster, Cluster } from "../../types/cluster";
import type { ClusterAddons } from "../../types/unit";
import { stackName } from "../stack-name";
import type { UnitKindDefinition } from "./definition";

export const addons: UnitKindDefinition<"addons"> = {
  section: "clusters",
  after: ["cluster"],
  plural: null,
  entries: () => [],
  all: ({ clusters }, backendOf) =>
    clusters.filter(hasCharts).map((resource): ClusterAddons => {
      const stack = stackName("cluster", resource.id);
      return { ...resource, clusterState: { stack, backend: backendOf(resource.location, stack) } };
    }),
  id: ({ id }) => id,
  path: ({ path }) => path,
  /** Everything about charts is in the spec, so deploying again restores them. */
  protected: () => false,
  holds: () => [],
  needs: ({ id }) => [stackName("cluster", id)],
  locations: () => [],
};

const hasCharts = (resource: Cluster): resource is ChartedCluster => "charts" in resource && resource.charts.length > 0;
