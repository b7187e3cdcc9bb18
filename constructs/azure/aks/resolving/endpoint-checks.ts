/** What a cluster cannot do without egress. */
import type { AksCluster } from "../../../platform/types/azure/cluster";
import type { Report } from "../codes";

type ReachSettings = Pick<AksCluster, "network" | "access" | "azurePolicy" | "metrics" | "backup">;

/** @see https://learn.microsoft.com/azure/aks/concepts-network-isolated */
export function checkReach({ network: { network }, access, azurePolicy, metrics, backup }: ReachSettings, report: Report): void {
  if (network.ipv6 && network.egress !== "routed")
    report("B5219", ["network"], {
      message: `The network has ipv6 and egress: ${network.egress}, which Azure does not support together`,
      value: network.key,
    });
  if (network.egress !== "none") return;
  const refuse = (path: readonly string[], message: string, value: unknown) => report("B5218", path, { message, value });
  if (access.endpoint === "public") refuse(["access", "endpoint"], "Nodes without egress cannot reach a public endpoint", access.endpoint);
  if (azurePolicy) refuse(["aks", "azurePolicy"], "Agents of Azure Policy cannot reach their service without egress", azurePolicy);
  if (metrics) refuse(["metrics"], "Agents of managed metrics cannot reach Azure Monitor without egress", metrics);
  if (backup !== null) refuse(["backup"], "Agents of backup cannot reach Azure Backup without egress", backup.every);
}
