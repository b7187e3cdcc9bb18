/** What a cluster tells of itself: its logs, and its metrics by managed Prometheus. */
import type { ContainerClusterConfig } from "@cdktf/provider-google/lib/container-cluster";
import type { GkeCluster } from "../../platform/types/google/cluster";

type Observing = Pick<ContainerClusterConfig, "loggingConfig" | "monitoringConfig">;

const LOGS = ["SYSTEM_COMPONENTS", "APISERVER", "WORKLOADS"];

/** Beside those of the system, which cost nothing. */
const METRICS = [
  ...["APISERVER", "SCHEDULER", "CONTROLLER_MANAGER"],
  ...["STORAGE", "HPA", "POD", "DAEMONSET", "DEPLOYMENT", "STATEFULSET", "KUBELET", "CADVISOR"],
];

export const observing = ({ mode, metrics, pools }: GkeCluster): Observing => {
  const gpus = pools.some(({ gpu }) => gpu !== null) ? ["DCGM"] : [];
  return {
    loggingConfig: { enableComponents: LOGS },
    monitoringConfig: {
      enableComponents: ["SYSTEM_COMPONENTS", ...(metrics ? [...METRICS, ...gpus] : [])],
      managedPrometheus: { enabled: metrics },
      ...(mode === "pools" && { advancedDatapathObservabilityConfig: { enableMetrics: metrics, enableRelay: false } }),
    },
  };
};
