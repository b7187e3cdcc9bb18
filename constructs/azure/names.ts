/** Names and ids on Azure that stacks compute from keys alone, so that one can name what another makes. */
import { nameLimit, vendorName } from "../platform/naming/names";
import type { ResolveContext } from "../platform/resolve/resolve-context";
import type { LabelNames } from "../platform/types/azure/label-names";
import type { AzureLocation } from "../platform/types/azure/location";
import type { ResourceMeta } from "../platform/types/shared/resource-meta";
import { kindOfPath } from "../platform/units/unit-kinds";

type Named = Pick<ResourceMeta, "name" | "path"> & Partial<LabelNames>;

/** `shop-prod-main-network`: a cluster and a network may have the same key. */
export const unitName = ({ name, path }: Named): string => `${name}-${kindOfPath(path)}`;

/** The resource group of a unit: the location's existing one, or one of its own. */
export const resourceGroupName = (meta: Named, { resourceGroup }: Pick<AzureLocation, "resourceGroup">): string =>
  resourceGroup ?? vendorName(meta.namesFitLabels ? "node-label" : "resource-group", unitName(meta));

/** The longest name of a unit that AKS writes into a label. */
const longestName = (meta: Named): string => `${unitName(meta)}-nodes`;

/**
 * Whether the names that AKS writes into labels of nodes are cut to the limit of a label. Units that were deployed with longer names keep
 * them, because the cluster would be replaced. Only longer names need an entry in the lock file.
 * @param lockPath `clusters.apps`
 */
export function fitsLabels(
  meta: Named,
  lockPath: string,
  { pin, locked, isRecorded }: Pick<ResolveContext, "pin" | "locked" | "isRecorded">,
): boolean {
  const path = `${lockPath}.namesFitLabels`;
  if (longestName(meta).length <= nameLimit("node-label")) return true;
  if (isRecorded && locked("namesFitLabels", path) === undefined) return false;
  return pin("namesFitLabels", path, null, () => true);
}

/** `/subscriptions/…/providers/Microsoft.Network/virtualNetworks/x` */
export const resourceId = (subscription: string, resourceGroup: string, type: string, name: string): string =>
  `/subscriptions/${subscription}/resourceGroups/${resourceGroup}/providers/${type}/${name}`;
