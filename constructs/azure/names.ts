/** Names and ids on Azure that stacks compute from keys alone, so that one can name what another makes. */
import { vendorName } from "../platform/naming/names";
import type { AzureLocation } from "../platform/types/azure/location";
import type { ResourceMeta } from "../platform/types/shared/resource-meta";
import { kindOfPath } from "../platform/units/unit-kinds";

type Named = Pick<ResourceMeta, "name" | "path">;

/** `shop-prod-main-network`: a cluster and a network may have the same key. */
export const unitName = ({ name, path }: Named): string => `${name}-${kindOfPath(path)}`;

/** The resource group of a unit: the location's existing one, or one of its own. */
export const resourceGroupName = (meta: Named, { resourceGroup }: Pick<AzureLocation, "resourceGroup">): string =>
  resourceGroup ?? vendorName("resource-group", unitName(meta));

/** `/subscriptions/…/providers/Microsoft.Network/virtualNetworks/x` */
export const resourceId = (subscription: string, resourceGroup: string, type: string, name: string): string =>
  `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/${type}/${name}`;
