/** Charts that a cluster requires and that EKS does not offer as managed add-ons. */
import { isScaled } from "../../platform/pools/scaling";
import { DEVICE_PLUGIN, devicePlugin } from "../../platform/resolve/device-plugin";
import type { Chart } from "../../platform/types/shared/cluster";
import type { Pool } from "../../platform/types/shared/pool";

export const AUTOSCALER = "cluster-autoscaler";

/** The cluster's properties that charts use in their values. */
export interface ChartContext {
  readonly clusterName: string;
  readonly clusterVersion: string;
  readonly region: string;
}

export interface BuiltinChart {
  readonly chart: string;
  /** The newest version at the catalogue's date. */
  readonly version: string;
  neededBy(pool: Pool): boolean;
  values(context: ChartContext): Chart["values"];
}

/**
 * The autoscaler's newest patch for each minor of Kubernetes: it is tested only with the same minor.
 * @see https://github.com/kubernetes/autoscaler/tags (2026-08-22)
 */
const autoscalerImages: Readonly<Record<string, string>> = {
  "1.31": "v1.31.5",
  "1.32": "v1.32.7",
  "1.33": "v1.33.6",
  "1.34": "v1.34.5",
  "1.35": "v1.35.2",
  "1.36": "v1.36.1",
};

const onLinux = { "kubernetes.io/os": "linux" };

/** @see https://github.com/kubernetes/autoscaler/tree/master/cluster-autoscaler/charts/cluster-autoscaler */
const autoscaler: BuiltinChart = {
  chart: "https://kubernetes.github.io/autoscaler#cluster-autoscaler",
  version: "9.59.0",
  neededBy: isScaled,
  values({ clusterName, clusterVersion, region }) {
    const tag = autoscalerImages[clusterVersion];
    return {
      fullnameOverride: AUTOSCALER,
      cloudProvider: "aws",
      awsRegion: region,
      autoDiscovery: { clusterName },
      ...(tag === undefined ? {} : { image: { tag } }),
      rbac: { serviceAccount: { name: AUTOSCALER } },
      extraArgs: { "balance-similar-node-groups": true, "skip-nodes-with-system-pods": false, expander: "least-waste" },
      resources: { requests: { cpu: "100m", memory: "300Mi" }, limits: { memory: "600Mi" } },
      nodeSelector: onLinux,
    };
  },
};

/** By the name with which `addons` disables or replaces them or sets their version. */
export const builtinCharts: Readonly<Record<string, BuiltinChart>> = { [AUTOSCALER]: autoscaler, [DEVICE_PLUGIN]: devicePlugin };
