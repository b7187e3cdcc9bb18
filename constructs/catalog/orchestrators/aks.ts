/** Azure Kubernetes Service. */
import { defaultRollout } from "./default-rollout";
import { by, instead, type OrchestratorRecord, writePools } from "./record";

export const aks: OrchestratorRecord = {
  name: "AKS",
  clouds: ["azure"],
  kubernetes: true,
  managed: true,
  ended: false,
  systemPool: "always",
  runsWithoutPools: false,
  product: "aks",
  ownSettings: true,
  nameLimit: 63,
  /**
   * AKS allows 12 letters and digits, 6 for Windows pools. The provider changes machine, disk, zones, host encryption and subnet only by a
   * rotation through a temporary pool, and refuses to without a name for that.
   * @see https://github.com/hashicorp/terraform-provider-azurerm/pull/27791
   */
  poolNames: {
    from: ["machine", "os", "spot", "disk", "zones"],
    alsoFrom: ["host encryption", "subnets"],
    keyLength: { linux: 8, windows: 2 },
  },
  rollout: {
    allowed: "maxSurge with maxUnavailable: 0, or maxUnavailable with maxSurge: 0",
    supports: ({ maxSurge, maxUnavailable }) => maxUnavailable === 0 || maxSurge === 0 || maxSurge === defaultRollout.maxSurge,
  },
  spotTaint: { key: "kubernetes.azure.com/scalesetpriority", value: "spot", effect: "NoSchedule" },
  /**
   * Local accounts are disabled, and the roles Owner and Contributor have no rights in the Kubernetes API.
   * @see https://learn.microsoft.com/azure/aks/manage-azure-rbac
   */
  otherAdmins: null,
  /** @see https://learn.microsoft.com/azure/aks/api-server-authorized-ip-ranges */
  nodesUsePublicEndpoint: true,
  /** @see https://learn.microsoft.com/azure/aks/azure-disk-customer-managed-keys#limitations */
  keepsDiskKey: true,
  storesMetrics: true,
  defaultRanges: ["overlay pods", "overlay services"],
  maintenanceWindow: { minHours: 4, maxDays: 1, minHoursIn32Days: 0, exclusionScopes: ["all"] },
  abilities: {
    "mode: automatic": writePools,
    "a range of counts": by("node pool autoscaling"),
    "os: windows": by("Windows node pools"),
    "a custom image": instead("remove image: AKS supports only Microsoft's node images; install additional software with a daemon set"),
    maintenance: by("maintenance configurations, on one day"),
    backup: by("Azure Backup"),
    "editors and viewers": by("Entra ID"),
    scale: by("horizontal pod autoscaling"),
    permissions: by("workload identity"),
    gpu: by("pools with a GPU"),
  },
};
