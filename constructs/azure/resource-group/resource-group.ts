/** The resource group of a unit: a managed one, or the existing one of its location. */
import { ResourceGroup as AzureResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { vendorName } from "../../platform/naming/names";
import type { LabelNames } from "../../platform/types/azure/label-names";
import type { AzureLocation } from "../../platform/types/azure/location";
import type { ResourceMeta } from "../../platform/types/shared/resource-meta";
import { resourceGroupName, unitName } from "../names";
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

/** A resource group in the subscription of another location, for the parts of a unit there: the location's existing one, or one made once. */
export function resourceGroupElsewhere(
  scope: Construct,
  meta: ResourceMeta,
  location: AzureLocation,
  provider: TerraformProvider | undefined,
): ResourceGroupPlacement {
  const { region, resourceGroup, key } = location;
  const { labels } = meta;
  if (resourceGroup !== null) return { resourceGroup, region, location, labels };
  const id = `${RESOURCE_GROUP}-${key}`;
  const existing = scope.node.tryFindChild(id) as AzureResourceGroup | undefined;
  const group =
    existing ??
    new AzureResourceGroup(scope, id, {
      name: vendorName("resource-group", `${unitName(meta)}-${key}`),
      location: region,
      ...(provider !== undefined && { provider }),
      ...tagged(labels),
    });
  return { resourceGroup: group.name, region, location, labels };
}

/** Creates the resource group once per stack: later calls return the same one. */
export function resourceGroupPlacement(
  scope: Construct,
  meta: ResourceMeta & Partial<LabelNames>,
  location: AzureLocation,
): ResourceGroupPlacement {
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
