/** Amazon Elastic Kubernetes Service. */
import { defaultRollout } from "./default-rollout";
import { by, instead, type OrchestratorRecord } from "./record";

export const eks: OrchestratorRecord = {
  clouds: ["aws"],
  kubernetes: true,
  managed: true,
  ended: false,
  systemPool: "when missing",
  runsWithoutPools: false,
  product: "eks",
  ownSettings: true,
  nameLimit: 100,
  poolNames: { from: ["arch", "gpu", "os", "spot", "zones", "mixed machines", "network ranges"], keyLength: null },
  rollout: {
    allowed: "maxUnavailable of 0 to 100 alone: EKS itself decides how many nodes it adds first and how long one may drain",
    supports: ({ maxSurge, maxUnavailable, drain }) =>
      maxSurge === defaultRollout.maxSurge && drain === defaultRollout.drain && maxUnavailable <= 100,
  },
  /**
   * EKS labels spot nodes but taints none, and takes no taint below its own prefix: this is the one of AWS's workshops.
   * @see https://github.com/aws/containers-roadmap/issues/1451
   */
  spotTaint: { key: "spotInstance", value: "true", effect: "NoSchedule" },
  defaultRanges: ["overlay services"],
  maintenanceWindow: null,
  abilities: {
    "mode: automatic": by("Auto Mode"),
    "count as a range": by("the autoscaler add-on"),
    "os: windows": by("node groups of Windows"),
    image: by("launch templates"),
    maintenance: instead("leave maintenance out: EKS changes a cluster only when you deploy, until its version's support ends"),
    backup: by("AWS Backup"),
    "editors and viewers": by("access entries"),
    scale: by("horizontal pod autoscaling"),
    permissions: by("pod identity"),
    gpu: by("pools with a GPU"),
  },
};
