/** Where a unit's resources lie: a resource group of its own, or the one that exists for everything of its location. */
import { ResourceGroup as AzureResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import type { Construct } from "constructs";
import type { AzureLocation } from "../../platform/types/azure/location";
import type { ResourceMeta } from "../../platform/types/shared/resource-meta";
import { resourceGroupName } from "../names";
import { tagged } from "../tags";

export interface ResourceGroupPlacement {
  /** Name of the resource group; a reference where this stack makes it, so that what lies in it comes after it. */
  readonly resourceGroup: string;
  /** The region of everything. */
  readonly region: string;
  readonly location: AzureLocation;
  /** All labels of the unit's thing. */
  readonly labels: ResourceMeta["labels"];
}

/** Construct id of the group below its stack, and so its address. */
const RESOURCE_GROUP = "resource-group";

/** A second call for the same stack finds what the first one made. */
export function groundOf(scope: Construct, meta: ResourceMeta, location: AzureLocation): ResourceGroupPlacement {
  const { region, resourceGroup } = location;
  const { labels, deletionProtection } = meta;
  if (resourceGroup !== null) return { resourceGroup, region, location, labels };
  const there = scope.node.tryFindChild(RESOURCE_GROUP) as AzureResourceGroup | undefined;
  if (there !== undefined) return { resourceGroup: there.name, region, location, labels };
  const made = new AzureResourceGroup(scope, RESOURCE_GROUP, {
    name: resourceGroupName(meta, location),
    location: region,
    ...(deletionProtection && { lifecycle: { preventDestroy: true } }),
    ...tagged(labels),
  });
  return { resourceGroup: made.name, region, location, labels };
}
