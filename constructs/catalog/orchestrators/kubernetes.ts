/** Kubernetes on hosts: RKE2. */
import { onOwnHosts, onOwnHostsAbilities } from "./own-hosts";
import { by, type OrchestratorRecord } from "./record";

export const kubernetes: OrchestratorRecord = {
  ...onOwnHosts,
  kubernetes: true,
  systemPool: "when missing",
  product: "rke2",
  defaultRanges: ["overlay pods", "overlay services"],
  abilities: {
    ...onOwnHostsAbilities,
    "count as a range": by("the autoscaler add-on"),
    backup: by("snapshots of etcd"),
    "editors and viewers": by("admin credentials in the location's secret store"),
    scale: by("horizontal pod autoscaling"),
    permissions: by("OIDC"),
    gpu: by("pools with a GPU"),
  },
};
