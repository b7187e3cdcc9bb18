/** The chart that offers GPUs of nodes to pods, for clouds whose node images include the driver but not the plugin. */
import type { Chart } from "../types/shared/cluster";
import type { Pool } from "../types/shared/pool";

export const DEVICE_PLUGIN = "nvidia-device-plugin";

/**
 * Only the plugin: the node image includes the driver and the container toolkit.
 * @see https://github.com/NVIDIA/k8s-device-plugin/tree/main/deployments/helm/nvidia-device-plugin
 */
export const devicePlugin = {
  chart: "https://nvidia.github.io/k8s-device-plugin#nvidia-device-plugin",
  /** The newest version at the catalogue's date. */
  version: "0.20.0",
  neededBy: (pool: Pool): boolean => pool.gpu !== null && pool.os === "linux",
  // It must run on every GPU node, whatever other taints a pool has.
  values: (): Chart["values"] => ({
    fullnameOverride: DEVICE_PLUGIN,
    tolerations: [{ operator: "Exists" }],
    nodeSelector: { "kubernetes.io/os": "linux" },
  }),
};
