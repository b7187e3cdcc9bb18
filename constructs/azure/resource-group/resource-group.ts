/** The resource group of a unit: a managed one, or the existing one of its location. */
import { ResourceGroup as AzureResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import type { Construct } from "constructs";
import type { AzureLocation } from "../../platform/types/azure/location";
import type { ResourceMeta } from "../../platform/types/shared/resource-meta";
import { resourceGroupName } from "../names";
import { tagged } from "../tags";

export interface ResourceGroupPlacement {
  /** Name of the resource group; a reference if this stack creates it, so that Terraform creates its resources afterwards. */
  readonly resourceGroup: string;
  /** Region of all resources. */
  readonly region: string;
  readonly location: AzureLocation;
  /** All labels of the resource. */
  readonly labels: ResourceMeta["labels"];
}

/** Construct id of the group below its stack, and so its address. */
const RESOURCE_GROUP = "resource-group";

/** Creates the resource group once per stack: later calls return the same one. */
export function resourceGroupPlacement(scope: Construct, meta: ResourceMeta, location: AzureLocation): ResourceGroupPlacement {
  const { region, resourceGroup } = location;
  const { labels, deletionProtection } = meta;
  if (resourceGroup !== null) return { resourceGroup, region, location, labels };
  const existing = scope.node.tryFindChild(RESOURCE_GROUP) as AzureResourceGroup | undefined;
  if (existing !== undefined) return { resourceGroup: existing.name, region, location, labels };
  const group = new AzureResourceGroup(scope, RESOURCE_GROUP, {
    name: resourceGroupName(meta, location),
    location: region,
    ...(deletionProtection && { lifecycle: { preventDestroy: true } }),
    ...tagged(labels),
  });
  return { resourceGroup: group.name, region, location, labels };
}
