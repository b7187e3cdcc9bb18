/** The cloud can take back all spot capacity at once, so a cluster needs other capacity too. */
import type { Cluster } from "../../platform/types/cluster";
import type { PlatformRule } from "../rule";

/** Whether tasks can run outside the pools. */
const hasFargate = (cluster: Cluster): boolean => "fargate" in cluster && cluster.fargate !== null;

export const spotOnly: PlatformRule = {
  name: "spot-only",
  code: "B5010",
  severity: "warning",
  text: {
    title: "A cluster runs on spot capacity only",
    explanation:
      "Every pool of the cluster is spot capacity, which the cloud can take back within minutes, together with the cluster's own workloads. Kubernetes clusters get an on-demand pool `system` for that reason; other clusters need one in the spec.",
    fix: "add a pool with spot: false and a count of at least 1, or waive this with a reason",
  },
  check: ({ clusters }) =>
    clusters
      .filter((cluster) => cluster.pools.length > 0 && cluster.pools.every(({ spot }) => spot) && !hasFargate(cluster))
      .map(({ path }) => ({
        path: [...path.split("."), "pools"],
        message: "All pools are spot capacity, so the cloud can take back every node at once",
        fix: "add a pool with spot: false",
      })),
};
