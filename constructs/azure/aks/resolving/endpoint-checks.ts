/** What a cluster cannot do for want of a way out of its network. */
import type { AksCluster } from "../../../platform/types/azure/cluster";
import type { Report } from "../codes";

type Reaching = Pick<AksCluster, "network" | "access" | "azurePolicy" | "metrics" | "backup" | "charts">;

/** @see https://learn.microsoft.com/azure/aks/concepts-network-isolated */
export function checkReach({ network: { network }, access, azurePolicy, metrics, backup, charts }: Reaching, report: Report): void {
  if (network.ipv6 && network.egress !== "routed")
    report("B5219", ["network"], { message: `has ipv6 and egress: ${network.egress}`, value: network.key });
  if (network.egress !== "none") return;
  const refuse = (path: readonly string[], message: string, value: unknown) => report("B5218", path, { message, value });
  if (access.endpoint === "public")
    refuse(["access", "endpoint"], "is public, which nodes without a way out do not reach", access.endpoint);
  if (azurePolicy) refuse(["aks", "azurePolicy"], "is on, and its agents do not reach their service", azurePolicy);
  if (metrics) refuse(["metrics"], "are on, and their agents do not reach Azure Monitor", metrics);
  if (backup !== null) refuse(["backup"], "is on, and its agents do not reach Azure Backup", backup.every);
  for (const { name } of charts) refuse(["addons", name], "is a chart, whose images nodes do not reach", name);
}
