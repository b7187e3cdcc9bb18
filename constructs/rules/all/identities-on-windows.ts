/** EKS Pod Identity does not reach Windows pods, so an identity does nothing there. */
import { orchestratorRecord } from "../../catalog/orchestrators";
import type { PlatformRule } from "../rule";

export const identitiesOnWindows: PlatformRule = {
  name: "identities-on-windows",
  code: "B5016",
  severity: "warning",
  text: {
    title: "Workload identities do not reach Windows nodes",
    explanation:
      "EKS gives `identities` to pods through EKS Pod Identity, which does not support Windows nodes: pods there run without the permissions. Linux pods of the same cluster get them.",
    fix: "run the workloads of identities on Linux pools, or give Windows pods a role of your own through the output oidc_provider_arn, and waive this with a reason",
  },
  check: ({ clusters }) =>
    clusters.flatMap((cluster) => {
      const reason = orchestratorRecord(cluster.orchestrator).identitiesNotOnWindows;
      if (reason === undefined || !("identities" in cluster) || cluster.identities.length === 0) return [];
      const windows = cluster.pools.filter(({ os }) => os === "windows");
      if (windows.length === 0) return [];
      return [
        {
          path: [...cluster.path.split("."), "identities"],
          message: `Pods on Windows nodes get no permissions from identities, and pool ${windows.map(({ key }) => key).join(", ")} is Windows`,
          value: cluster.identities.map(({ namespace, serviceAccount }) => `${namespace}/${serviceAccount}`),
          fix: "run the workloads of identities on Linux pools, or waive this with a reason",
        },
      ];
    }),
};
