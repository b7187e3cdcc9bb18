/** What AKS runs in a cluster by itself: parts that can be switched, and parts that cannot. */
import type { AksComponents } from "../../platform/types/azure/cluster";

interface Switch {
  readonly component: keyof AksComponents;
  readonly default: boolean;
}

/** By their names in `addons`. @see https://learn.microsoft.com/azure/aks/integrations */
export const switches: Readonly<Record<string, Switch>> = {
  "azure-blob-csi-driver": { component: "blobDriver", default: false },
  "azure-disk-csi-driver": { component: "diskDriver", default: true },
  "azure-file-csi-driver": { component: "fileDriver", default: true },
  "azure-keyvault-secrets-provider": { component: "secretsProvider", default: true },
  "image-cleaner": { component: "imageCleaner", default: true },
  keda: { component: "keda", default: false },
  "snapshot-controller": { component: "snapshotController", default: true },
  "vertical-pod-autoscaler": { component: "verticalPodAutoscaler", default: false },
};

/** Without these it is no cluster of AKS. */
export const fixed: ReadonlySet<string> = new Set([
  "azure-cni",
  "cloud-node-manager",
  "cluster-autoscaler",
  "coredns",
  "konnectivity-agent",
  "kube-proxy",
  "metrics-server",
  "workload-identity-webhook",
]);

/** What another key of the spec switches. */
export const elsewhere: Readonly<Record<string, string>> = { "azure-policy": "aks.azurePolicy" };
