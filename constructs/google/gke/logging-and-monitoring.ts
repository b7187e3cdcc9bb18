/** Logs and metrics of a cluster; metrics are collected by Managed Service for Prometheus. */
import type { ContainerClusterConfig } from "@cdktf/provider-google/lib/container-cluster";
import type { GkeCluster } from "../../platform/types/google/cluster";

type LoggingAndMonitoring = Pick<ContainerClusterConfig, "loggingConfig" | "monitoringConfig">;

const LOGS = ["SYSTEM_COMPONENTS", "APISERVER", "WORKLOADS"];

/** In addition to system metrics, which are free of charge. */
const METRICS = [
  ...["APISERVER", "SCHEDULER", "CONTROLLER_MANAGER"],
  ...["STORAGE", "HPA", "POD", "DAEMONSET", "DEPLOYMENT", "STATEFULSET", "KUBELET", "CADVISOR"],
];

export const loggingAndMonitoring = ({ mode, metrics, pools }: GkeCluster): LoggingAndMonitoring => {
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
