/** A public endpoint is worth a second look, however narrow its ranges. */
import type { PlatformRule } from "../rule";

export const endpointPublic: PlatformRule = {
  name: "cluster-endpoint-public",
  code: "B5002",
  severity: "warning",
  text: {
    title: "A cluster's API has a public address",
    explanation: "Only the ranges of `access.from` get in, and yet the address is reachable, and one wider range away from being open.",
    fix: "Make the endpoint private and reach it from inside, or waive this with a reason.",
  },
  check: ({ clusters }) =>
    clusters.flatMap((cluster) =>
      "access" in cluster && cluster.access.endpoint === "public"
        ? [
            {
              path: [...cluster.path.split("."), "access", "endpoint"],
              message: "gives the cluster's API a public address",
              value: "public",
              fix: "write endpoint: private",
            },
          ]
        : [],
    ),
};
