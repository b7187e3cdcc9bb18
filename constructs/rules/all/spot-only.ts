/** The vendor may take all spot capacity back at once, so something has to stand on other capacity. */
import type { Cluster } from "../../platform/types/cluster";
import type { PlatformRule } from "../rule";

/** Whether tasks find room beside the pools. */
const hasFargate = (cluster: Cluster): boolean => "fargate" in cluster && cluster.fargate !== null;

export const spotOnly: PlatformRule = {
  name: "spot-only",
  code: "B5010",
  severity: "warning",
  text: {
    title: "A cluster stands on spot capacity alone",
    explanation:
      "Every pool of the cluster is spot, and the vendor may take all of it back within minutes: what the cluster itself runs goes with it. Kubernetes clusters get pool `system` on demand for that reason; of others it is up to the spec.",
    fix: "Make one pool with spot: false and a count of 1 or more, or waive this with a reason.",
  },
  check: ({ clusters }) =>
    clusters
      .filter((cluster) => cluster.pools.length > 0 && cluster.pools.every(({ spot }) => spot) && !hasFargate(cluster))
      .map(({ path }) => ({
        path: [...path.split("."), "pools"],
        message: "are all spot, so the vendor may take every node back at once",
        fix: "add a pool with spot: false",
      })),
};
