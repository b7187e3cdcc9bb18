/** The input of every part of a cluster: the resolved cluster, its placement and its network. */
import type { KubernetesCluster as Control } from "@cdktf/provider-azurerm/lib/kubernetes-cluster";
import type { ITerraformDependable } from "cdktf";
import type { BuildContext } from "../../contracts/build";
import type { AzureNetworkLinks } from "../../contracts/network";
import type { AksCluster } from "../../platform/types/azure/cluster";
import { unitName } from "../names";
import type { ResourceGroupPlacement } from "../resource-group/resource-group";

export interface ClusterContext {
  readonly cluster: AksCluster;
  readonly placement: ResourceGroupPlacement;
  readonly links: AzureNetworkLinks;
  readonly context: BuildContext;
}

/** The context of resources that need the control plane. */
export interface ControlPlaneContext extends ClusterContext {
  readonly control: Control;
}

/** A user-assigned identity, managed or existing. */
export interface ClusterIdentity {
  readonly id: string;
  readonly principalId: string;
  readonly clientId: string;
}

/** A value that can be used only after other resources exist. */
export interface Ready<T> {
  readonly value: T;
  readonly ready: readonly ITerraformDependable[];
}

/** The region and resource group of most resources of a cluster. */
export const placeOf = ({ placement }: Pick<ClusterContext, "placement">) => ({
  location: placement.region,
  resourceGroupName: placement.resourceGroup,
});

/** The whole name of a part: `shop-prod-apps-cluster-logs`. */
export const partName = ({ cluster }: Pick<ClusterContext, "cluster">, part: string): string => `${unitName(cluster)}-${part}`;

/** `prevent_destroy` on resources with state, while the cluster has deletion protection. */
export const guarded = ({ cluster }: Pick<ClusterContext, "cluster">): { lifecycle?: { preventDestroy: true } } =>
  cluster.deletionProtection ? { lifecycle: { preventDestroy: true } } : {};
