/** Google Kubernetes Engine. */
import { defaultRollout } from "./default-rollout";
import { by, instead, type OrchestratorRecord } from "./record";

export const gke: OrchestratorRecord = {
  clouds: ["google"],
  kubernetes: true,
  managed: true,
  ended: false,
  systemPool: "when missing",
  runsWithoutPools: false,
  product: "gke",
  ownSettings: true,
  nameLimit: 40,
  poolNames: { from: ["arch", "gpu", "spot"], keyLength: null },
  rollout: {
    allowed: "maxSurge and maxUnavailable of 1 to 20 in all: GKE itself gives a node an hour to drain",
    supports: ({ maxSurge, maxUnavailable, drain }) => drain === defaultRollout.drain && maxSurge + maxUnavailable <= 20,
  },
  spotTaint: { key: "cloud.google.com/gke-spot", value: "true", effect: "NoSchedule" },
  defaultRanges: ["network pods"],
  /** @see https://cloud.google.com/kubernetes-engine/docs/concepts/maintenance-windows-and-exclusions */
  maintenanceWindow: { leastHours: 4, mostDays: 7, hoursOf32Days: 48 },
  abilities: {
    "mode: automatic": by("Autopilot"),
    "count as a range": by("node pool autoscaling"),
    "os: windows": by("node pools of Windows"),
    image: instead("leave image out: GKE has node images of Google alone; bring what nodes need by a daemon set"),
    maintenance: by("maintenance windows"),
    backup: by("Backup for GKE"),
    "editors and viewers": by("IAM"),
    scale: by("horizontal pod autoscaling"),
    permissions: by("workload identity"),
    gpu: by("pools with a GPU"),
  },
};
