/** Azure Kubernetes Service. */
import { defaultRollout } from "./default-rollout";
import { by, instead, type OrchestratorRecord, writePools } from "./record";

export const aks: OrchestratorRecord = {
  clouds: ["azure"],
  kubernetes: true,
  managed: true,
  ended: false,
  systemPool: "always",
  runsWithoutPools: false,
  product: "aks",
  ownSettings: true,
  nameLimit: 63,
  /** AKS takes 12 letters and digits, 6 on Windows. */
  poolNames: { from: ["machine", "os", "spot", "disk", "zones"], keyLength: { linux: 8, windows: 2 } },
  rollout: {
    allowed: "maxSurge with maxUnavailable: 0, or maxUnavailable with maxSurge: 0",
    supports: ({ maxSurge, maxUnavailable }) => maxUnavailable === 0 || maxSurge === 0 || maxSurge === defaultRollout.maxSurge,
  },
  spotTaint: { key: "kubernetes.azure.com/scalesetpriority", value: "spot", effect: "NoSchedule" },
  defaultRanges: ["overlay pods", "overlay services"],
  maintenanceWindow: { leastHours: 4, mostDays: 1, hoursOf32Days: 0 },
  abilities: {
    "mode: automatic": writePools,
    "count as a range": by("node pool autoscaling"),
    "os: windows": by("node pools of Windows"),
    image: instead("leave image out: AKS has node images of Microsoft alone; bring what nodes need by a daemon set"),
    maintenance: by("maintenance configurations, on one day"),
    backup: by("Azure Backup"),
    "editors and viewers": by("Entra ID"),
    scale: by("horizontal pod autoscaling"),
    permissions: by("workload identity"),
    gpu: by("pools with a GPU"),
  },
};
