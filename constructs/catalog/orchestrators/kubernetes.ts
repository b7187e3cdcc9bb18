/** Self-hosted Kubernetes: RKE2. */

import { by, type OrchestratorRecord } from "./record";
import { selfHosted, selfHostedAbilities } from "./self-hosted";

export const kubernetes: OrchestratorRecord = {
  name: "Kubernetes",
  ...selfHosted,
  kubernetes: true,
  systemPool: "when missing",
  product: "rke2",
  defaultRanges: ["overlay pods", "overlay services"],
  abilities: {
    ...selfHostedAbilities,
    "a range of counts": by("the autoscaler add-on"),
    backup: by("etcd snapshots"),
    "editors and viewers": by("admin credentials in the location's secret store"),
    scale: by("horizontal pod autoscaling"),
    permissions: by("OIDC"),
    gpu: by("pools with a GPU"),
  },
};
