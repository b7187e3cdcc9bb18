/** The identities of the control plane and the nodes: managed or existing. */
import { DataAzurermUserAssignedIdentity } from "@cdktf/provider-azurerm/lib/data-azurerm-user-assigned-identity";
import type { Construct } from "constructs";
import type { AksCluster } from "../../platform/types/azure/cluster";
import { userIdentity } from "../iam/identity";
import { nameInId } from "../resource-id";
import { type ClusterContext, type ClusterIdentity, partName } from "./cluster-context";

const parts: Readonly<Record<keyof AksCluster["roles"], string>> = { controlPlane: "control-plane", nodes: "nodes" };

export function clusterIdentity(scope: Construct, role: keyof AksCluster["roles"], clusterContext: ClusterContext): ClusterIdentity {
  const { cluster, placement, context } = clusterContext;
  const existing = cluster.roles[role];
  const id = `${parts[role]}-identity`;
  if (existing === null) return userIdentity(scope, id, partName(clusterContext, parts[role]), placement);
  const idOfExisting = context.valueOf(existing);
  return new DataAzurermUserAssignedIdentity(scope, id, {
    name: nameInId(idOfExisting, "userAssignedIdentities"),
    resourceGroupName: nameInId(idOfExisting, "resourceGroups"),
  });
}
