/** When AKS may upgrade the cluster and the images of its nodes: one window for both, UTC. */
import type { KubernetesClusterConfig } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import type { AksCluster } from "../../platform/types/azure/cluster";

type Windows = Pick<KubernetesClusterConfig, "maintenanceWindowAutoUpgrade" | "maintenanceWindowNodeOs">;

/** AKS stores only the day, and returns it in this form. */
const midnight = (day: string): string => `${day}T00:00:00Z`;
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export function maintenanceWindows({ maintenance }: Pick<AksCluster, "maintenance">): Windows {
  if (maintenance === null) return {};
  const { day, start, hours, exclude } = maintenance;
  const window = {
    frequency: "Weekly",
    interval: 1,
    dayOfWeek: capital(day),
    startTime: start,
    duration: hours,
    utcOffset: "+00:00",
    ...(exclude.length > 0 && { notAllowed: exclude.map(({ from, to }) => ({ start: midnight(from), end: midnight(to) })) }),
  };
  return { maintenanceWindowAutoUpgrade: window, maintenanceWindowNodeOs: window };
}
