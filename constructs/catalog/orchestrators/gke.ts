/** Google Kubernetes Engine. */
import { defaultRollout } from "./default-rollout";
import { by, instead, type OrchestratorRecord } from "./record";

export const gke: OrchestratorRecord = {
  name: "GKE",
  clouds: ["google"],
  kubernetes: true,
  managed: true,
  ended: false,
  systemPool: "when missing",
  runsWithoutPools: false,
  product: "gke",
  ownSettings: true,
  nameLimit: 40,
  poolNames: { from: ["arch", "gpu", "spot"], alsoFrom: ["encryption", "node role"], keyLength: null },
  rollout: {
    allowed: "maxSurge and maxUnavailable from 1 to 20 in total, without drain: GKE drains a node for up to an hour",
    supports: ({ maxSurge, maxUnavailable, drain }) => drain === defaultRollout.drain && maxSurge + maxUnavailable <= 20,
  },
  spotTaint: { key: "cloud.google.com/gke-spot", value: "true", effect: "NoSchedule" },
  /** @see https://cloud.google.com/kubernetes-engine/docs/how-to/iam */
  otherAdmins: "principals with roles/container.admin or roles/owner in the project",
  defaultRanges: ["network pods"],
  /** @see https://cloud.google.com/kubernetes-engine/docs/concepts/maintenance-windows-and-exclusions */
  maintenanceWindow: { minHours: 4, maxDays: 7, minHoursIn32Days: 48, exclusionScopes: ["all", "minor", "minor-and-nodes"] },
  abilities: {
    "mode: automatic": by("Autopilot"),
    "a range of counts": by("node pool autoscaling"),
    "os: windows": by("Windows node pools"),
    "a custom image": instead("remove image: GKE supports only Google's node images; install additional software with a daemon set"),
    maintenance: by("maintenance windows"),
    backup: by("Backup for GKE"),
    "editors and viewers": by("IAM"),
    scale: by("horizontal pod autoscaling"),
    permissions: by("workload identity"),
    gpu: by("pools with a GPU"),
  },
};
