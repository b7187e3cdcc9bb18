/** The chart by which nodes with a GPU offer it to pods: for clouds whose node images bring the driver, and not the plugin. */
import type { Chart } from "../../platform/types/shared/cluster";
import type { Pool } from "../../platform/types/shared/pool";

/** Namespace of the charts that belong to the cluster rather than to what runs on it. */
export const SYSTEM_NAMESPACE = "kube-system";
export const DEVICE_PLUGIN = "nvidia-device-plugin";

/**
 * Only the plugin: the node image brings the driver and the container toolkit.
 * @see https://github.com/NVIDIA/k8s-device-plugin/tree/main/deployments/helm/nvidia-device-plugin
 */
export const devicePlugin = {
  chart: "https://nvidia.github.io/k8s-device-plugin#nvidia-device-plugin",
  /** The newest at the catalogue's date. */
  version: "0.20.0",
  neededBy: (pool: Pool): boolean => pool.gpu !== null && pool.os === "linux",
  // It has to reach every GPU node, whatever taints a pool has beside its own.
  values: (): Chart["values"] => ({
    fullnameOverride: DEVICE_PLUGIN,
    tolerations: [{ operator: "Exists" }],
    nodeSelector: { "kubernetes.io/os": "linux" },
  }),
};
