/** Warns about public endpoints, even with narrow ranges. */
import type { PlatformRule } from "../rule";

export const endpointPublic: PlatformRule = {
  name: "cluster-endpoint-public",
  code: "B5002",
  severity: "warning",
  text: {
    title: "The API of a cluster has a public endpoint",
    explanation:
      "Only the ranges in `access.from` are allowed, but the endpoint has a public address, and one range that is too wide opens it.",
    fix: "set endpoint: private and connect from inside the network, or waive this with a reason",
  },
  check: ({ clusters }) =>
    clusters.flatMap((cluster) =>
      "access" in cluster && cluster.access.endpoint === "public"
        ? [
            {
              path: [...cluster.path.split("."), "access", "endpoint"],
              message: "The cluster's API has a public endpoint",
              value: "public",
              fix: "set endpoint: private",
            },
          ]
        : [],
    ),
};
